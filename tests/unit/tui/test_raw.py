"""The raw view shows the whole file, and labels do not disturb its offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article, Piece, Provenance, Span, Status
from briefing.tui.raw import raw_view

PARTS = st.lists(
    st.tuples(st.sampled_from(Status), st.text("ab \n[‹", min_size=1, max_size=6), st.text("xy", max_size=3)),
    max_size=8,
)


def article(parts: list[tuple[Status, str, str]]) -> tuple[str, Article]:
    pieces, raw, text = [], "", ""
    for status, source, other in parts:
        shown = {Status.KEPT: source, Status.REMOVED: "", Status.REWRITTEN: other}[status]
        spans = Span(len(raw), len(raw) + len(source)), Span(len(text), len(text) + len(shown))
        pieces.append(Piece(status, "" if status is Status.KEPT else "rule", *spans))
        raw, text = raw + source, text + shown
    return raw, Article("a", "a.txt", text, (), Provenance(tuple(pieces)))


@given(PARTS)
def test_every_character_of_the_file_is_where_the_view_says(parts: list[tuple[Status, str, str]]) -> None:
    raw, parsed = article(parts)
    view = raw_view(raw, parsed)
    assert "".join(view.text[view.shown(i)] for i in range(len(raw))) == raw


@given(PARTS)
def test_a_selection_of_everything_copies_the_file_without_labels(parts: list[tuple[Status, str, str]]) -> None:
    raw, parsed = article(parts)
    view = raw_view(raw, parsed)
    assert view.words(Span(0, len(view.text))) == raw


@given(PARTS, st.data())
def test_a_selection_copies_only_what_stands_in_the_file(
    parts: list[tuple[Status, str, str]], data: st.DataObject
) -> None:
    raw, parsed = article(parts)
    view = raw_view(raw, parsed)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(view.text))] * 2)))
    assert view.words(Span(start, end)) in raw


def test_what_was_removed_is_marked_by_a_sign_and_its_reason() -> None:
    raw, parsed = article([(Status.KEPT, "Talks.", ""), (Status.REMOVED, "\n[ad_1]\n", ""), (Status.KEPT, "More.", "")])
    view = raw_view(raw, parsed)
    assert view.text == "Talks.\n‹removed, rule: [ad_1]›\nMore."
    assert [span.of(view.text) for span, _ in view.stops] == ["‹removed, rule: [ad_1]›"]
    assert [mark.kind for mark in view.marks] == ["removed"]


def test_what_was_rewritten_shows_what_it_became() -> None:
    raw, parsed = article([(Status.REWRITTEN, "&quot;", "x"), (Status.REWRITTEN, "\t", " ")])
    assert raw_view(raw, parsed).text == "‹&quot; → x›\t"


def test_a_long_stretch_that_was_removed_shows_its_beginning_and_its_end() -> None:
    script = "a" * 500 + "b" * 4_000 + "c" * 500
    raw, parsed = article([(Status.KEPT, "Talks.", ""), (Status.REMOVED, script, ""), (Status.KEPT, "More.", "")])
    view = raw_view(raw, parsed)
    assert view.text == f"Talks.‹removed, rule: {'a' * 240} … 4,680 characters … {'c' * 80}›More."
    assert view.text[view.shown(raw.index("More"))] == "M"
    assert view.words(Span(0, len(view.text))) == raw
