from __future__ import annotations

import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing
from briefing.errors import SourceError
from briefing.model import Hints, RawDocument, Status
from briefing.sources import each, feeds, raw_text, read
from briefing.text.clean import clean

BODY = "The harbour board met on May 3 & 4.\n\n“We are still far apart,” said Ada Lunde."
HTML = "<p>The harbour board met on <em>May 3</em> &amp; 4.</p>\n<p>“We are still far apart,” said Ada Lunde.</p>"
ESCAPED = HTML.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
URL = "https://example.org/harbour"
HINTS = Hints("Harbour talks end", "Ada Wren", "The Harbour Post", URL, "2023-05-04T10:00:00+02:00", None, "en-GB")

RSS = f"""<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Post</title><link>https://example.org/</link><language>en-GB</language>
<image><title>Logo</title><url>https://example.org/logo.png</url></image>
<item>
<title>Harbour talks end</title><link>{URL}</link><guid isPermaLink="false">7</guid>
<pubDate>Thu, 04 May 2023 10:00:00 +0200</pubDate><dc:creator><![CDATA[Ada Wren]]></dc:creator>
<description>The harbour board met.</description>
<content:encoded><![CDATA[{HTML}]]></content:encoded>
</item></channel></rss>"""

OLD_RSS = f"""<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">
<rss version="0.91"><channel><title>The Harbour Post</title><language>en-GB</language>
<item><title>Harbour talks end</title><link>{URL}</link><author>post@example.org (Ada Wren)</author>
<pubDate>Thu, 04 May 2023 10:00:00 +0200</pubDate><description>{ESCAPED}</description></item></channel></rss>"""

RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>The Harbour Post</title><dc:language>en-GB</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="{URL}"/></rdf:Seq></items></channel>
<item rdf:about="{URL}"><title>Harbour talks end</title><link>{URL}</link><dc:creator>Ada Wren</dc:creator>
<dc:date>2023-05-04T10:00:00+02:00</dc:date><description>{ESCAPED}</description></item></rdf:RDF>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>The Harbour Post</title>
<author><name>The desk</name></author><updated>2023-05-05T00:00:00Z</updated>
<entry><title type="html">Harbour &lt;i&gt;talks&lt;/i&gt; end</title>
<link rel="alternate" href="{URL}"/><id>tag:example.org,2023:7</id><author><name>Ada Wren</name></author>
<published>2023-05-04T10:00:00+02:00</published><updated>2023-05-04T12:00:00+02:00</updated>
<summary>The harbour board met.</summary><content type="html">{ESCAPED}</content></entry></feed>"""

XHTML = ATOM.replace(
    f'<content type="html">{ESCAPED}</content>',
    f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content>',
)
PREFIXED = ATOM.replace("<", "<a:").replace("<a:/", "</a:").replace("<a:?", "<?").replace('xmlns="', 'xmlns:a="', 1)
OLD_ATOM = f"""<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en-GB"><title>The Harbour Post</title>
<entry><title>Harbour talks end</title><link rel="alternate" type="text/html" href="{URL}"/><author><name>Ada Wren</name>
</author><issued>2023-05-04T10:00:00+02:00</issued><content type="text/html" mode="escaped">{ESCAPED}</content></entry></feed>
"""

FEEDS = {
    "RSS 2.0": RSS,
    "RSS 0.91": OLD_RSS,
    "RSS 1.0": RDF,
    "Atom 1.0": ATOM,
    "Atom with XHTML": XHTML,
    "Atom under a prefix": PREFIXED,
    "Atom 0.3": OLD_ATOM,
}


def cleaned(document: RawDocument) -> str:
    return clean(document).draft.text


def rss(*items: str) -> str:
    return f'<rss version="2.0"><channel><title>The Post</title>{"".join(items)}</channel></rss>'


def item(body: str, title: str = "A title") -> str:
    return f"<item><title>{title}</title><description>{body}</description></item>"


@pytest.mark.parametrize("feed", FEEDS)
def test_an_entry_is_an_article_with_its_text_and_what_is_stated_of_it(feed: str) -> None:
    (document,) = read(FEEDS[feed].encode(), "feed.xml")
    assert cleaned(document) == BODY
    assert document.hints == HINTS


@pytest.mark.parametrize("feed", FEEDS)
def test_every_character_of_the_file_is_accounted_for_and_a_quote_leads_back_to_its_words(feed: str) -> None:
    raw = FEEDS[feed]
    found = briefing.analyse(raw)
    pieces = found.article.provenance.pieces
    assert "".join(piece.raw.of(raw) for piece in pieces) == raw
    for piece in pieces:
        if piece.status is Status.KEPT:
            assert piece.raw.of(raw) == piece.span.of(found.article.text)
    (quote,) = found.quotes
    assert found.article.provenance.to_raw(quote.span).of(raw) == "We are still far apart,"


@pytest.mark.parametrize("feed", FEEDS)
def test_the_date_of_an_entry_is_that_of_its_article(feed: str) -> None:
    published = briefing.analyse(FEEDS[feed]).article.published
    assert published
    assert published.best.isoformat() == "2023-05-04"


def test_the_longest_of_several_texts_is_taken() -> None:
    long, short = "The board met twice and will meet again.", "The board met."
    raw = rss(f"<item><title>A</title><description>{long}</description><summary>{short}</summary></item>")
    (document,) = read(raw)
    assert cleaned(document) == long


def test_the_description_of_a_picture_is_not_the_text() -> None:
    long, short = "The harbour at dawn, seen from the old customs house.", "The board met."
    raw = rss(f"<item><description>{short}</description><media:description>{long}</media:description></item>")
    (document,) = read(raw)
    assert cleaned(document) == short


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("Bread &amp; butter", "Bread & butter"),
        ("Bread &amp;amp; butter", "Bread & butter"),
        ("<![CDATA[Bread & butter]]>", "Bread & butter"),
        ("<![CDATA[Bread ]]>&amp;<![CDATA[ butter]]>", "Bread & butter"),
        ("Bread <!-- no -->&#38; butter", "Bread & butter"),
        ("Bread <b>&amp;</b> butter", "Bread & butter"),
        ("A caf&amp;eacute; &quot;there&quot;", 'A café "there"'),
        ("Bare <b>markup</b>, & more", "Bare markup, & more"),
    ],
)
def test_escapes_and_sections_of_xml_are_resolved(body: str, shown: str) -> None:
    (document,) = read(rss(item(body)))
    assert cleaned(document) == shown


def test_each_entry_is_an_article_in_its_place() -> None:
    raw = rss(*(item(f"Words of article {n}.", f"Title {n}") for n in range(3)))
    found = read(raw)
    assert [one.part for one in found] == [0, 1, 2]
    assert [one.hints.title for one in found] == ["Title 0", "Title 1", "Title 2"]
    assert [cleaned(one) for one in found] == [f"Words of article {n}." for n in range(3)]
    assert raw_text(raw.encode(), "feed.xml", 2) == raw


def test_the_outlet_of_an_entry_is_the_source_that_it_states() -> None:
    raw = rss('<item><description>Words.</description><source url="https://b.example">Lake Herald</source></item>')
    (document,) = read(raw)
    assert document.hints.outlet == "Lake Herald"


def test_an_entry_that_is_not_closed_ends_where_the_next_begins() -> None:
    raw = rss("<item><title>A</title><description>First.</description>", item("Second.", "B"))
    assert [cleaned(one) for one in read(raw)] == ["First.", "Second."]


def test_a_broken_entry_spoils_no_other() -> None:
    raw = rss(item("First.", "A <b & <"), item("Second.", "B"))
    assert [one.hints.title for one in read(raw)][1] == "B"


def test_a_feed_that_breaks_off_gives_what_there_is() -> None:
    raw = rss(item("First words.", "A"), item("Second words of it.", "B"))
    found = read(raw[: raw.index("of it")])
    assert [cleaned(one) for one in found] == ["First words.", "Second words"]


def test_entries_without_text_are_told_once() -> None:
    raw = rss(item("Words."), item(""), "<item><title>Only that</title></item>")
    (error,) = [one for one in each(raw) if isinstance(one, SourceError)]
    assert error.what == "2 of its 3 entries have no text"
    assert error.advice


def test_a_feed_without_entries_is_refused_with_advice() -> None:
    with pytest.raises(SourceError, match="without entries") as caught:
        read(rss())
    assert caught.value.advice


# ------------------------------------------------------------------ what is a feed


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_is_known_by_its_content_whatever_its_name(feed: str) -> None:
    assert feeds.recognise(FEEDS[feed], "saved.txt")


@pytest.mark.parametrize(
    "raw", ["<html><feed></html>", "Words about <rss>.", "<opml><item/></opml>", "<!-- <rss> -->", "", "<", "<urlset>"]
)
def test_what_begins_otherwise_is_no_feed(raw: str) -> None:
    assert not feeds.recognise(raw, "feed.xml")


# ------------------------------------------------------------------ hostile

BOMB = '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>' + rss(item("&c;"))
OUTSIDE = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + rss(item("&x;"))


@pytest.mark.parametrize("raw", [BOMB, OUTSIDE, '<?xml version="1.0"?>\n' + BOMB])
def test_entities_of_the_files_own_are_refused_in_one_line(raw: str) -> None:
    with pytest.raises(SourceError, match="entities") as caught:
        read(raw, "feed.xml")
    assert "\n" not in caught.value.line


def test_nothing_is_opened_or_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("fetched")

    monkeypatch.setattr(urllib.request.OpenerDirector, "open", refuse)
    monkeypatch.setattr("socket.socket.connect", refuse)
    doctype = f'<!DOCTYPE rss SYSTEM "{secret.as_uri()}">'
    address = f"<link>{secret.as_uri()}</link>" + item("&secret; words", "http://example.org/feed.xml")
    (document,) = read(doctype + rss(address))
    assert document.hints.title == "http://example.org/feed.xml"
    assert "secret words" in cleaned(document).replace("; ", " ")


HOSTILE = [
    "<rss>" + "<item>" * 20_000,
    "<rss>" + "<item><description>" * 10_000,
    "<rss><item><description>" + "<description>" * 100_000,
    "<rss><item><description>" + "<b>" * 100_000,
    "<rss><item><description>" + "<![CDATA[" * 100_000,
    "<rss><item><description>" + "<!--" * 100_000,
    "<rss><item><description>" + "<" * 200_000,
    "<rss><item><description>" + '<a "' * 100_000,
    "<rss><item><description>" + "<a b='\"" * 100_000,
    "<rss><item><description>" + "&" * 200_000,
    "<rss><item><description>" + "&amp;" * 100_000,
    "<rss><item>" + "<title>" * 50_000,
    "<rss><item>" + "<title>x</title>" * 50_000 + "<description>words</description></item>",
    "<rss " + 'a="b" ' * 50_000 + "><item><description>words",
    "<!DOCTYPE rss [" * 20_000,
    "<?" * 100_000,
    "<rss><item><pubDate>" + "1" * 3_000 + "</pubDate><description>words</description></item>",
    "<rss><item><title>" + "((((" * 900 + "</title><link>http://[</link><description>words</description></item>",
]


@pytest.mark.parametrize("raw", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_feed_is_read_or_refused(raw: str) -> None:
    with suppress(SourceError):
        assert list(each(raw, "feed.xml"))


MARKUP = [
    "<item>",
    "</item>",
    "<title>",
    "</title>",
    "<description>",
    "</description>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&lt;p",
]


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from([*MARKUP, "<", ">", "&", '"', "<b>", "<!--", "-->", "words ", "é", "<link/>"]), max_size=25
    )
)
def test_any_feed_is_read_or_refused_and_its_provenance_is_a_partition(parts: list[str]) -> None:
    raw = "<rss><channel>" + "".join(parts)
    try:
        found = list(each(raw))
    except SourceError:
        return
    for one in found:
        if isinstance(one, RawDocument):
            assert "".join(piece.raw.of(raw) for piece in clean(one).draft.provenance.pieces) == raw
