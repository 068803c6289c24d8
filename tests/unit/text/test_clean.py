from __future__ import annotations

from briefing.model import Edit, RawDocument, Role, Span
from briefing.text.clean import clean
from briefing.text.lines import line_digest

SENTENCE = "The harbour board met the ferry company on Monday and agreed."

RAW = """Harbour talks end in anger
[ad_1]
The harbour board met on Monday.


It meets “ again '' in June &mdash; or July.

Subscribe on Instagram HARBOUR Get news faster
"""


def test_paragraphs_stand_apart_by_a_blank_line_and_nothing_else() -> None:
    assert clean(RawDocument(RAW)).draft.text == (
        "Harbour talks end in anger\n\nThe harbour board met on Monday.\n\nIt meets “again” in June — or July."
    )


def test_every_repair_has_its_reason() -> None:
    pieces = clean(RawDocument(RAW)).draft.provenance.pieces
    reasons = {piece.reason: piece.raw.of(RAW) for piece in pieces if piece.reason}
    assert (
        reasons.items()
        >= {
            "advertisement": "[ad_1]",
            "entity": "&mdash;",
            "quotation mark": "''",
            "subscribe prompt": "Subscribe on Instagram HARBOUR Get news faster",
        }.items()
    )


def test_removed_lines_are_handed_on_for_what_they_name() -> None:
    assert ("subscribe prompt", "Subscribe on Instagram HARBOUR Get news faster") in clean(RawDocument(RAW)).removed


def test_what_the_format_cuts_keeps_its_reason() -> None:
    document = RawDocument(
        "<p>The board met.</p>", rounds=((Edit(Span(0, 3), "", "markup"), Edit(Span(17, 21), "", "markup")),)
    )
    cleaned = clean(document)
    assert cleaned.draft.text == "The board met."
    assert [piece.reason for piece in cleaned.draft.provenance.pieces] == ["markup", "", "markup"]


def test_lines_that_were_wrapped_by_hand_are_joined_by_a_space() -> None:
    raw = (
        "The harbour board met the ferry company on Monday and then\n"
        "again on Tuesday, after a long night in which nobody from\n"
        "either side had slept for more than an hour.\n"
    )
    assert clean(RawDocument(raw)).draft.text == " ".join(raw.split())


def test_the_speaker_of_a_pull_quote_is_set_apart() -> None:
    raw = "The board met.\n\nWe must build it now, before the winter Ada Lunde mayor of the harbour town\n\nIt meets in June."
    cleaned = clean(RawDocument(raw))
    assert [(p.role, p.span.of(cleaned.draft.text)) for p in cleaned.paragraphs][1:3] == [
        (Role.PULLQUOTE, "We must build it now, before the winter"),
        (Role.ATTRIBUTION, "Ada Lunde mayor of the harbour town"),
    ]


def test_a_file_of_debris_alone_gives_an_empty_text_that_accounts_for_it() -> None:
    cleaned = clean(RawDocument("[ad_1]\n\nLeave a Reply\n"))
    assert cleaned.draft.text == ""
    assert cleaned.paragraphs == ()
    assert [p.reason for p in cleaned.draft.provenance.pieces if p.reason != "blank"] == [
        "advertisement",
        "comment form",
    ]


def test_the_words_of_a_role_are_given_as_one_line() -> None:
    cleaned = clean(RawDocument(RAW))
    assert cleaned.first(Role.TITLE) == "Harbour talks end in anger"
    assert cleaned.first(Role.SUBTITLE) is None


def test_what_is_doubtful_does_not_depend_on_what_was_learned() -> None:
    """Or a line that no longer recurs could not come back, and the order of builds would tell."""
    text = f"{SENTENCE}\n\nHarbour news every morning\n\n{SENTENCE}\n\nSeen from the quay\n\n{SENTENCE}"
    before = clean(RawDocument(text))
    assert len(before.doubtful) == 2
    for learned in (before.doubtful, before.doubtful[:1], before.doubtful[1:]):
        after = clean(RawDocument(text), frozenset(learned))
        assert len(after.paragraphs) == len(before.paragraphs) - len(learned)
        assert (after.doubtful, after.voice) == (before.doubtful, before.voice)


def test_copies_of_one_text_have_one_voice_whatever_stands_around_it() -> None:
    one, two = (clean(RawDocument(f"{line}\n\n{SENTENCE}\n\n{line} again")) for line in ("Harbour news", "Quay news"))
    assert one.voice == two.voice != clean(RawDocument(f"{SENTENCE} {SENTENCE}")).voice
    assert clean(RawDocument("* * *")).voice == 0


def test_a_line_of_marks_alone_is_never_learned() -> None:
    """What closes a block of code is in many articles, and is no leftover for that."""
    assert clean(RawDocument(f"{SENTENCE}\n\n}}\n\n{SENTENCE}")).doubtful == ()


def test_a_long_paragraph_that_a_site_prints_under_every_article_is_no_voice() -> None:
    about = "The Harbour News is printed on the quay, and has been read on the islands for a hundred years. " * 5
    one, two = (clean(RawDocument(f"{SENTENCE} It was {day}.\n\n{about}")) for day in ("May", "June"))
    assert one.voice != two.voice


def test_what_other_articles_taught_changes_nothing_in_one_without_their_lines() -> None:
    """Each line here is boilerplate elsewhere, but only those that are doubtful here may go."""
    text = "\n\n".join(
        (SENTENCE, "Harbour news every morning", SENTENCE, "Seen from the quay", "Menu", "Weather", SENTENCE)
    )
    doubtful = frozenset(clean(RawDocument(text)).doubtful)
    learned = frozenset(map(line_digest, text.split("\n\n")))
    assert doubtful < learned
    assert clean(RawDocument(text), learned) == clean(RawDocument(text), doubtful)
