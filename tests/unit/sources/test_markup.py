from __future__ import annotations

import pytest
from hypothesis import given, settings

from briefing.model import Edit, RawDocument
from briefing.sources import markup
from briefing.text.clean import characters
from tests.unit.text.messes import pages


def without_markup(text: str) -> str:
    return characters(RawDocument(text, rounds=(markup.edits(text),))).text


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("<p>One <b>word</b>.</p><p>Two.</p>", "One word.\n\nTwo."),
        ("One<br>Two<br/>Three", "One\n\nTwo\n\nThree"),
        ("The ferry was<br>late, it<br/>was said.<br>then", "The ferry was late, it was said.\n\nthen"),
        ("Here<script>x</script><br><b>bold</b>", "Here\n\nbold"),
        ("A\n   line <i>that\tgoes</i> on", "A line that goes on"),
        ("<p>Read.</p><script>document.write('<p>no</p>')</script>", "Read."),
        ("Here<span hidden>not</span> and <b style='display : none'>nor</b> here", "Here and here"),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("<blockquote>“We agree,” <cite>Lunde</cite></blockquote>", "“We agree,” Lunde"),
        ("Fish &amp; chips", "Fish & chips"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
    ],
)
def test_tags_go_and_every_shown_word_stays(fragment: str, words: str) -> None:
    found = [line.strip() for line in without_markup(fragment).split("\n") if line.strip()]
    assert "\n\n".join(found) == words


@pytest.mark.parametrize(
    ("text", "is_markup"),
    [
        ("<p>Words.</p>", True),
        ("Words.<br>More.", True),
        ("Words <em>like</em> these", True),
        ("Words.", False),
        ("Is 1 < 2 > 0?", False),
        ("Write <p to begin", False),
        ("<ada@example.org> wrote:", False),
        ("<" * 100_000, False),
        ("<img " * 20_000, False),
        ("</a" + " " * 100_000, False),
    ],
)
def test_markup_is_known_by_its_tags(text: str, is_markup: bool) -> None:  # noqa: FBT001
    assert markup.looks_like(text) is is_markup


@settings(deadline=None, max_examples=80)
@given(pages())
def test_the_edits_are_apart_in_order_and_inside_the_text(page: str) -> None:
    at = 0
    for edit in markup.edits(page):
        assert at <= edit.span.start < edit.span.end <= len(page)
        at = edit.span.end


def test_each_cut_has_its_reason() -> None:
    fragment = "<style>p{}</style><p>a  b</p>"
    reasons = [edit.reason for edit in markup.edits(fragment)]
    assert reasons == ["script", "markup", "space", "markup"]
    assert markup.edits("plain words") == ()
    assert markup.edits("a<b>b")[0] == Edit(markup.edits("a<b>b")[0].span, "", "markup")
