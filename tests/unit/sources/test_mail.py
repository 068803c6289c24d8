from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import sources
from briefing.errors import SourceError
from briefing.sources.mail import messages, read, recognise
from tests.unit.sources.packed_samples import PARAGRAPH, articles, holds_together, text_of

SUBJECT = "Ministers meet again in Vienna to talk about herring"
HTML = f"""<html><head><title>x</title><style>td {{ color: red }}</style></head><body>
<div style="display:none">A preview that nobody sees.</div>
<table><tr><td><table><tr><td><h1>{SUBJECT}</h1></td></tr></table></td></tr>
<tr><td><p>{PARAGRAPH}</p></td></tr><tr><td>&ldquo;The door is open,&rdquo;</td><td>said Peter Holm.</td></tr></table>
</body></html>"""


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {"Subject": SUBJECT, "From": "The Courier <news@courier.example>", "Message-ID": "<1@courier.example>"}
    for name, value in {**given, **{n.replace("_", "-"): v for n, v in headers.items()}}.items():
        message[name] = value
    return message


def plain(**headers: str) -> EmailMessage:
    message = mail(**headers)
    message.set_content(f"{PARAGRAPH}\n\nThe spokesman said that the door is open.\n", cte="quoted-printable")
    return message


def newsletter(**headers: str) -> EmailMessage:
    message = mail(List_Id="<courier.example>", **headers)
    message.set_content(f"{PARAGRAPH}\n")
    message.add_alternative(HTML, subtype="html", cte="base64")
    return message


def raw(*lines: str) -> bytes:
    return "\r\n".join(lines).encode()


# ------------------------------------------------------------------ recognising


@pytest.mark.parametrize("name", ["a.eml", "a.txt", ""])
def test_a_message_is_known_by_its_headers(name: str) -> None:
    assert recognise(plain().as_bytes(), name)


@pytest.mark.parametrize(
    "text",
    [
        "Ministers meet\n2022-01-10\n\nThe ministers met.\n",
        "From: Vienna\nDate: Monday\n\nA note with two lines at its head.\n",
        "Subject: fishing\n\nFrom the beginning it was clear.\n",
        "From Vienna at 10:00 in 2022\nthe delegation went home.\n",
        "<html><body>From: me</body></html>",
    ],
)
def test_an_article_is_no_mail(text: str) -> None:
    assert not recognise(text.encode(), "a.txt")


def test_a_name_makes_few_headers_enough() -> None:
    assert recognise(b"Subject: fishing\n\nThe ministers met.\n", "a.eml")


# ------------------------------------------------------------------ one message


def test_the_subject_stands_as_title_above_the_decoded_body() -> None:
    (document,) = articles(read(plain().as_bytes(), "a.eml"))
    assert text_of(document) == f"{SUBJECT}\n\n{PARAGRAPH}\n\nThe spokesman said that the door is open."
    assert document.hints.title == SUBJECT


def test_the_raw_text_is_the_message_as_a_mail_program_shows_it() -> None:
    (document,) = articles(read(plain(Date="Mon, 10 Jan 2022 23:30:00 -0500").as_bytes(), "a.eml"))
    head = f"Subject: {SUBJECT}\nFrom: The Courier <news@courier.example>\nDate: Mon, 10 Jan 2022 23:30:00 -0500\n\n"
    assert document.text.startswith(head + PARAGRAPH)


def test_the_words_of_tables_come_out_in_order_and_hidden_ones_do_not() -> None:
    (document,) = articles(read(newsletter().as_bytes(), "a.eml"))
    text = text_of(document)
    places = [text.index(words) for words in (SUBJECT, PARAGRAPH, "The door is open", "said Peter Holm")]
    assert places == sorted(places)
    assert "preview" not in text
    assert "color" not in text


def test_a_stub_of_html_gives_way_to_the_plain_text() -> None:
    message = plain()
    message.add_alternative("<p>See the web.</p>", subtype="html")
    (document,) = articles(read(message.as_bytes(), "a.eml"))
    assert PARAGRAPH in text_of(document)


def test_files_sent_along_are_left_out() -> None:
    message = plain()
    message.add_attachment("Terms and conditions of the publisher.", filename="terms.txt")
    message.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="a.png")
    (document,) = articles(read(message.as_bytes(), "a.eml"))
    assert "Terms" not in document.text
    assert PARAGRAPH in document.text


def test_lines_that_were_wrapped_softly_are_joined() -> None:
    first, second = PARAGRAPH.split(" and ")
    body = f"{first} \r\nand {second}\r\n\r\n From here on it goes. \r\nTo the end.\r\n-- \r\nThe Courier"
    head = ("Subject: x", "From: a@b.example", 'Content-Type: text/plain; charset="utf-8"; format=flowed', "", body)
    (document,) = articles(read(raw(*head), "a.eml"))
    lines = text_of(document).split("\n\n")
    assert PARAGRAPH in lines
    assert "From here on it goes. To the end." in lines


def test_a_forwarded_message_gives_its_own_body() -> None:
    outer = mail(Subject=f"Fwd: {SUBJECT}")
    outer.make_mixed()
    inner = EmailMessage()
    inner["Content-Type"] = "message/rfc822"
    inner.set_payload([plain()])
    outer.attach(inner)
    (document,) = articles(read(outer.as_bytes(), "a.eml"))
    assert document.hints.title == SUBJECT
    assert text_of(document).startswith(SUBJECT)
    assert PARAGRAPH in text_of(document)


# ------------------------------------------------------------------ what is stated


def test_the_day_is_that_of_the_senders_clock() -> None:
    (document,) = articles(read(plain(Date="Mon, 10 Jan 2022 23:30:00 -0500").as_bytes(), "a.eml"))
    assert document.hints.published == "2022-01-10"


@pytest.mark.parametrize(
    "date", ["", "yesterday", "Mon, 99 Jan 2022 99:00:00", "Mon, 10 Jan 99999999999 10:00:00 +0000"]
)
def test_a_date_that_is_none_is_not_stated(date: str) -> None:
    (document,) = articles(read(raw("Subject: x", "From: a@b.example", f"Date: {date}", "", PARAGRAPH), "a.eml"))
    assert document.hints.published is None


def test_encoded_words_and_folded_headers_are_decoded() -> None:
    subject = "=?utf-8?q?Gespr=C3=A4che_?=\r\n =?iso-8859-1?q?=FCber_Fisch?="
    (document,) = articles(read(raw(f"Subject: {subject}", "From: a@b.example", "", PARAGRAPH), "a.eml"))
    assert document.hints.title == "Gespräche über Fisch"


def test_the_address_and_the_language_are_taken_from_the_headers() -> None:
    head = ("From: a@b.example", "Archived-At: <https://courier.example/p/talks>", "Content-Language: en-GB, de")
    (document,) = articles(read(raw(*head, "", PARAGRAPH), "a.eml"))
    assert (document.hints.url, document.hints.language) == ("https://courier.example/p/talks", "en-GB")


# ------------------------------------------------------------------ mailboxes


def mailbox(*texts: bytes) -> bytes:
    return b"".join(b"From news@courier.example Mon Jan 10 10:00:00 2022\n" + text + b"\n\n" for text in texts)


def test_each_message_of_a_mailbox_is_an_article() -> None:
    data = mailbox(plain().as_bytes(), newsletter(Subject="Another").as_bytes())
    found = articles(sources.each(data, "news.mbox"))
    assert [(one.part, one.hints.title) for one in found] == [(0, SUBJECT), (1, "Another")]


def test_a_message_without_text_leaves_the_number_of_the_others_alone() -> None:
    bare = raw("From: a@b.example", "Message-ID: <2>", "Content-Type: image/png", "", "xx")
    found = list(read(mailbox(bare, plain().as_bytes()), "news.mbox"))
    assert isinstance(found[0], SourceError)
    assert [one.part for one in articles(found)] == [1]


def test_a_line_of_prose_that_begins_with_from_parts_nothing() -> None:
    body = "From Monday 10:00 on it rained.\n>From here on\nFrom Vienna 10:00:00 2022\nthey went home.\n"
    message = plain().as_bytes() + body.encode()
    assert len(list(messages(mailbox(message)))) == 1
    assert len(list(messages(message))) == 1


def test_a_line_of_prose_with_a_time_but_no_year_parts_nothing() -> None:
    message = plain().as_bytes() + b"\nFrom Vienna at 10:00 they went home.\nNote: it rained.\n"
    assert len(list(messages(mailbox(message)))) == 1


def test_a_large_mailbox_is_read_whole() -> None:
    assert len(articles(read(mailbox(*[newsletter().as_bytes()] * 800)))) == 800


# ------------------------------------------------------------------ hostile ones


def nested(levels: int) -> bytes:
    lines = ["Subject: x", "From: a@b.example"]
    for level in range(levels):
        lines += [f"Content-Type: multipart/mixed; boundary=b{level}", "", f"--b{level}"]
    return raw(*lines, "Content-Type: text/plain", "", PARAGRAPH)


def test_a_newsletter_that_was_sent_on_twice_is_read() -> None:
    (document,) = articles(read(nested(8), "a.eml"))
    assert PARAGRAPH in document.text


HOSTILE = {
    "nested deep": nested(2_000),
    "many parts": raw("From: a@b.example", "Content-Type: multipart/mixed; boundary=b", "", *["--b", "", "x"] * 50_000),
    "no boundary": raw("From: a@b.example", "Content-Type: multipart/mixed", "", PARAGRAPH),
    "only headers": raw("From: a@b.example", "Subject: x"),
    "nothing to read": raw("From: a@b.example", "Content-Type: multipart/mixed; boundary=b", "", "--b--"),
    "bytes that are no text": raw(
        "From: a@b.example", "Content-Transfer-Encoding: base64", "", "AAECAwQFBgcICQ==" * 50
    ),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_message_that_cannot_be_read_is_one_error(data: bytes) -> None:
    with pytest.raises(SourceError):
        sources.read(data, "a.eml")


ODD = {
    "unknown charset": raw("From: a@b.example", "Content-Type: text/plain; charset=no-such", "", PARAGRAPH),
    "codec that is no charset": raw("From: a@b.example", "Content-Type: text/plain; charset=punycode", "", PARAGRAPH),
    "codec for bytes": raw("From: a@b.example", "Content-Type: text/plain; charset=zip", "", PARAGRAPH),
    "bad base64": raw("From: a@b.example", "Content-Transfer-Encoding: base64", "", "VGhl!IG1pbmlzdGVycw=="),
    "controls": raw("From: a@b.example", "Subject: a\x00b\x1b[31mc\u202ed", "", PARAGRAPH),
    "bad encoded word": raw("From: a@b.example", "Subject: =?utf-8?b?VGhlI?= =?no-such?q?a?=", "", PARAGRAPH),
    "long header": raw("From: a@b.example", "Subject: " + "(" * 100_000, "", PARAGRAPH),
    "long parameter": raw("From: a@b.example", 'Content-Type: text/plain; a="' + '\\";' * 50_000, "", PARAGRAPH),
    "odd parameter": raw(
        "From: a@b.example", "Content-Type: text/plain; charset*0*=x'y'%%; charset*=''", "", PARAGRAPH
    ),
    "bare header": raw("From: a@b.example", ": x", "nonsense", "", PARAGRAPH),
}


@pytest.mark.parametrize("data", ODD.values(), ids=ODD)
def test_an_odd_message_is_still_an_article(data: bytes) -> None:
    (document,) = articles(read(data, "a.eml"))
    assert "ministers" in document.text
    holds_together(read, data, "a.eml")


@pytest.mark.parametrize(
    "bit", ["From a 10:00\n", "=?", "=?a?q?", "--b\r\n", "\n\n", "a:", ";", "(", '"', "<", "\u2028"]
)
def test_a_hundred_thousand_of_anything_are_read_or_refused(bit: str) -> None:
    data = raw("Subject: x", "From: " + bit * 1_000, "Content-Type: text/plain; boundary=b", "", bit * 100_000)
    assert list(read(data, "a.eml"))


LINES = [
    "From: a <b@c>",
    "Subject: x",
    "Content-Type: multipart/mixed; boundary=b",
    "Content-Type: multipart/alternative; boundary=b",
    "Content-Type: message/rfc822",
    "Content-Type: text/html; charset=utf-8",
    "Content-Type: text/plain; format=flowed",
    "Content-Transfer-Encoding: base64",
    "--b",
    "--b--",
    "",
    "<p>Words</p>",
    "=C3=A4 ",
    " folded",
]


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=20), max_size=25))
def test_any_message_gives_documents_or_an_error(lines: list[str]) -> None:
    holds_together(read, "\r\n".join(lines).encode("utf-8", "surrogatepass"), "a.eml")


@given(st.binary(max_size=200))
def test_any_bytes_give_documents_or_an_error(data: bytes) -> None:
    holds_together(read, data, "a.mbox")
    holds_together(read, b"From: a\nSubject: x\n" + data, "a.eml")
