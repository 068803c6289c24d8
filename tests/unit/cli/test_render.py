"""What the golden files do not show: the rarer turns of each form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from briefing.cli.lines import Line, Strong, counted, joined
from briefing.cli.render import articles, quotes, timeline, workspace
from briefing.model import (
    Basis,
    BuildReport,
    Confidence,
    DateEstimate,
    DateRange,
    Piece,
    Precision,
    Provenance,
    Span,
    Status,
)
from tests.unit.cli.samples import ARTICLE, BODY, ENTRY, OTHER, PASSAGE, quote_hit, spot, summary


def texts(lines: Iterable[Line]) -> list[str]:
    return ["".join(line.parts) for line in lines]


def test_a_doubtful_speaker_is_marked() -> None:
    assert quotes.speaker_words(quote_hit(confidence=Confidence.PROBABLE).quote) == (
        "Sergei Ryabkov, Deputy Foreign Minister (probable)"
    )


def test_a_quotation_that_was_never_closed_says_so() -> None:
    left_open = replace(quote_hit(confidence=Confidence.PROBABLE).quote, closed=False)
    assert quotes.speaker_words(left_open) == "Sergei Ryabkov, Deputy Foreign Minister (probable, no closing mark)"


def test_found_words_stand_out_where_they_are_and_overlaps_once() -> None:
    found = replace(PASSAGE, highlights=(spot("lasted"), spot("talks"), spot("talks lasted")))
    passage, _ = quotes.passage(found)
    assert "".join(passage.parts) == BODY
    assert [part for part in passage.parts if isinstance(part, Strong)] == ["talks", "lasted"]


def test_pieces_of_one_fate_side_by_side_stand_under_one_mark() -> None:
    pieces = [
        Piece(Status.REMOVED, "advertisement", Span(0, 3), Span(0, 0)),
        Piece(Status.REMOVED, "blank", Span(3, 4), Span(0, 0)),
        Piece(Status.KEPT, "", Span(4, 8), Span(0, 4)),
        Piece(Status.REMOVED, "blank", Span(8, 9), Span(4, 4)),
    ]
    read = replace(ARTICLE, text="Text", paragraphs=(), provenance=Provenance(tuple(pieces)))
    assert texts(articles.raw(read, "[ad\nText\n")) == [
        "[-[ad\n-]Text[-\n-]",
        "",
        "removed: blank (2)",
        "removed: advertisement",
    ]


def test_a_file_that_stayed_as_it_was_has_no_reasons() -> None:
    assert texts(articles.raw(OTHER, OTHER.text)) == [OTHER.text]


def test_a_later_part_of_a_file_says_which() -> None:
    assert articles.place_words(replace(summary(OTHER), part=2)) == "closed.txt#2"


def test_of_several_years_no_day_is_the_likeliest() -> None:
    def told(last: date) -> list[str]:
        days = DateRange(date(2021, 1, 1), last, Precision.RANGE)
        return texts(
            articles.published(replace(summary(OTHER), published=DateEstimate(days, Basis.INFERRED, days.earliest)))
        )

    assert told(date(2021, 3, 1))[1:] == ["most likely 1 January 2021"]
    assert told(date(2023, 3, 1))[1:] == []


def test_an_article_without_a_date_is_listed_all_the_same() -> None:
    (only,) = texts(articles.published(replace(summary(OTHER), published=None)))
    assert only == "n.d. · The meeting lasted “about 7.5 … · closed.txt"


def test_the_account_whose_words_head_the_entry_comes_first_and_is_not_repeated() -> None:
    entry = replace(ENTRY, headline=ENTRY.accounts[1].text)
    head, first, second = texts(timeline.entry(entry))
    assert head.endswith(ENTRY.accounts[1].text)
    assert first == "closed.txt, January 2022"
    assert second.startswith("The Courier · world/geneva.txt: ")


def test_days_that_are_inferred_are_told_so_and_those_of_an_account_where_they_are_others() -> None:
    first, second = ENTRY.accounts
    first, second = replace(first, timex=None), replace(second, timex=None)
    inferred = replace(first, basis=Basis.INFERRED)
    head, one, other = texts(timeline.entry(replace(ENTRY, accounts=(inferred, replace(second, basis=Basis.INFERRED)))))
    assert head.startswith("about 10 January 2022 (inferred, by its article's date, 2 sources, ≠ ")
    assert "world/geneva.txt: " in one
    assert other.startswith("closed.txt, about January 2022, by its article's date: ")
    stated = replace(second, range=ENTRY.range)
    _, one, _ = texts(timeline.entry(replace(ENTRY, accounts=(inferred, stated))))
    assert "world/geneva.txt, inferred: " in one


def test_a_day_that_no_words_of_an_account_give_is_marked() -> None:
    first, second = ENTRY.accounts
    guessed = replace(second, timex=None, range=ENTRY.range)
    told = replace(ENTRY, accounts=(first, guessed))
    assert "closed.txt, by its article's date: " in texts(timeline.entry(told))[2]
    assert "closed.txt, by its article's date: " in "\n".join(texts(timeline.MarkdownForm().entry(told)))
    only = replace(ENTRY, headline=guessed.text, accounts=(guessed,))
    assert texts(timeline.entry(only)) == [
        f"10 January 2022 (by its article's date) · {guessed.text}",
        texts(timeline.entry(only))[1],
    ]


def test_markdown_has_a_heading_for_each_year_once() -> None:
    form = timeline.MarkdownForm()
    later = replace(ENTRY, range=DateRange.day(date(2023, 5, 1)))
    printed = [line for one in (ENTRY, ENTRY, later) for line in texts(form.entry(one))]
    assert [line for line in printed if line.startswith("#")] == ["## 2022", "## 2023"]


def test_markdown_takes_nothing_in_an_article_for_markup() -> None:
    nasty = "*[a](http://x)* <b>\n\n# `x` | ~y~"
    account = replace(ENTRY.accounts[0], text="_said_", file="a_b*.txt", outlet="The [C]", range=ENTRY.range)
    *_, head, source = texts(timeline.MarkdownForm().entry(replace(ENTRY, headline=nasty, accounts=(account,))))
    assert (
        head
        == r"- **10 January 2022** (day taken from the sentences beside it): \*\[a\](http://x)\* \<b\> \# \`x\` \| \~y\~"
    )
    assert source == r"- *The \[C\]*, a\_b\*.txt: \_said\_"


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (BuildReport(0, 0, 0, 3, 3), "up to date: 3 articles, no file has changed"),
        (BuildReport(1, 0, 0, 0, 1, seconds=0.04), "1 article (files: 1 new) in 0.0 s"),
        (BuildReport(0, 0, 2, 1, 1, seconds=3), "1 article (files: 2 deleted, 1 unchanged) in 3.0 s"),
    ],
)
def test_a_build_says_what_it_did(report: BuildReport, words: str) -> None:
    assert texts(workspace.report(report)) == [words]


def test_a_build_says_how_many_lines_recur() -> None:
    report = BuildReport(9, 0, 0, 0, 9, seconds=1, learned=2)
    assert texts(workspace.report(report))[1:] == ["2 recurring lines taken out of the articles"]
    assert len(texts(workspace.report(replace(report, added=0, unchanged=9)))) == 1


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (123_456, "123.5 kB"), (2 * 10**9, "2.0 GB")],
)
def test_sizes(size: int, words: str) -> None:
    assert workspace.size_words(size) == words


def test_small_words() -> None:
    assert (counted(1, "entry", "entries"), counted(2, "entry", "entries"), counted(0, "word")) == (
        "1 entry",
        "2 entries",
        "0 words",
    )
    assert joined("a", None, "", "b") == "a · b"
