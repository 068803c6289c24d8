from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Analysis, Basis, DateEstimate, DateRange, Precision
from briefing.relate import dating
from briefing.relate.folder import Folder
from briefing.relate.signature import words
from tests.unit.relate.samples import article, folder

BOARD = (
    article("The board met on May 1. It meets again on May 10. It will close on May 12.", "b.txt", "2023-05-03"),
    article("The board met on May 10.", "c.txt", "2023-05-11"),
)
FERRY = article(
    "The ferry Aurora ran aground off Skagen. Divers sealed the hull; tugs from Aalborg towed her in.\n\n"
    "Captain Holm said that the pilot had left.",
    "ferry.txt",
    "2019-03-12",
)
VOTE = article(
    "Parliament passed the fisheries bill by two votes after a long debate on quotas.", "vote.txt", "2021-09-30"
)
STORY = "Tugs had towed the ferry Aurora to Aalborg when divers found a second leak in the hull. The pilot, Holm said, left."
NOTHING = folder()


def estimated(text: str, known: Folder | None = None) -> DateEstimate | None:
    found = article(text)
    known = known or folder(*BOARD, found)
    return dating.estimate(found.times, found.article.text, words(text), known)


def explained(estimate: DateEstimate | None) -> list[str]:
    assert estimate
    return [evidence.explanation for evidence in estimate.evidence]


def test_publication_lies_between_what_is_past_and_what_is_ahead() -> None:
    found = estimated("The board met on May 1. It will meet again on May 10.")
    assert found
    assert date(2023, 5, 1) <= found.best <= date(2023, 5, 10)
    assert found.range.earliest <= found.best <= found.range.latest
    assert found.basis is Basis.INFERRED
    assert {"is told of as past", "is still ahead"} <= set(explained(found))


def test_next_week_places_publication_in_the_week_before() -> None:
    found = estimated("The board met on May 1. It will meet next week, on May 10.")
    assert found
    assert DateRange(date(2023, 5, 1), date(2023, 5, 7)).meets(found.range)
    assert date(2023, 5, 1) <= found.best <= date(2023, 5, 7)
    assert "is the week of 10 May" in explained(found)


def test_what_only_looks_back_was_published_soon_after() -> None:
    found = estimated("The board met on May 10.")
    assert found
    assert date(2023, 5, 10) <= found.best <= date(2023, 5, 24)


def test_what_only_looks_ahead_was_published_shortly_before() -> None:
    found = estimated("The board will meet on May 10.")
    assert found
    assert date(2023, 4, 20) <= found.best <= date(2023, 5, 10)


def test_a_full_date_of_its_own_gives_the_year() -> None:
    found = estimated("The ferry sank on December 30, 1998. It was raised on January 5.", NOTHING)
    assert found
    assert found.best.year == 1999
    assert date(1999, 1, 5) <= found.best <= date(1999, 1, 31)


def test_a_weekday_with_its_day_tells_the_year() -> None:
    found = estimated("In 2015 the pier was closed. It was opened again on Thursday, June 8.", NOTHING)
    assert found
    assert found.best.year == 2017
    assert "is such a weekday in few years" in explained(found)


def test_a_leap_day_tells_that_it_was_a_leap_year() -> None:
    found = estimated("In 2014 the pier was closed. It was opened again on February 29.", NOTHING)
    assert found
    assert found.best.year == 2016


def test_a_dateline_is_the_day_itself_in_the_year_of_the_folder() -> None:
    found = estimated("OSLO, May 10 (Agency) — The board met. It met before on May 1.")
    assert found
    assert found.range == DateRange.day(date(2023, 5, 10))
    assert found.basis is Basis.INFERRED


def test_a_dateline_further_down_is_that_of_another_report() -> None:
    found = estimated("The board met on May 1.\n\nOSLO, May 10 (Agency) — The board had met.")
    assert "the dateline that the text opens with" not in explained(found)


def test_a_dateline_keeps_what_tells_its_year() -> None:
    found = estimated("OSLO, May 10 (Agency) — The board met. It was founded on May 2, 2023.")
    assert found
    assert found.range == DateRange.day(date(2023, 5, 10))
    assert explained(found)[0] == "the dateline that the text opens with"
    assert len(found.evidence) > 1


def test_a_dateline_whose_year_nothing_tells_is_the_likeliest_day_of_a_range() -> None:
    found = estimated("OSLO, November 20 (Agency) — Beekeepers met.")
    assert found
    assert (found.best.month, found.best.day) == (11, 20)
    assert found.range.earliest < found.range.latest
    assert found.range.earliest <= found.best <= found.range.latest


def test_a_dateline_that_may_be_of_several_years_keeps_them_all() -> None:
    found = estimated("OSLO, May 10 (Agency) — Beekeepers met. The pier closed in 2015.", NOTHING)
    assert found
    assert (found.best.month, found.best.day) == (5, 10)
    assert found.range.latest.year > found.range.earliest.year


def test_the_same_day_of_the_calendar_alone_tells_nothing_of_the_year() -> None:
    other = article("The board of Kessel met on August 14, 2024.\n\nIt spoke of the quay.", "k.txt", "2024-08-15")
    text = "ARLEN, Aug. 14 — Tanks closed the frontier at dawn, guards reported."
    found = estimated(text, folder(*BOARD, other, article(text)))
    assert not any("puts this day" in words for words in explained(found))
    akin = "ARLEN, Aug. 14 — The board of Kessel met on the quay of Kessel."
    found = estimated(akin, folder(*BOARD, other, article(akin)))
    assert "another article puts this day in 2024" in explained(found)


def test_the_quarter_of_which_figures_are_told_gives_the_year() -> None:
    text = "The firm sold more ferries in the third quarter of 2021. It was founded in March 1987."
    found = estimated(text, NOTHING)
    assert found
    assert found.range.latest >= date(2021, 10, 1)
    assert date(2021, 9, 30) <= found.best <= date(2022, 6, 30)


@pytest.mark.parametrize(
    "text",
    [
        "Ferry sinks off Lund\n\nBoreapost | 15 May 2021\n\nThe ferry sank on Monday. It was built in 1989.",
        "Ferry sinks off Lund\n\nThe ferry sank on Monday. It was built in 1989.\n\n- Borean Nytt, May 15, 2021",
        "Ferry sinks\n\nThe ferry sank.\n\nIt was old.\n\nNobody drowned there.\n\nMay 15, 2021 7:02 PM",
    ],
)
def test_a_line_of_names_and_a_day_tells_the_day(text: str) -> None:
    found = estimated(text, NOTHING)
    assert found
    assert (found.range, found.basis) == (DateRange.day(date(2021, 5, 15)), Basis.INFERRED)
    assert explained(found) == ["a line of its own at the head or the end of the text"]


@pytest.mark.parametrize(
    "text",
    [
        "Battle of Lund, May 15, 1921\n\nThe fleet sank at dawn. A stone was set up for it in 1953.",
        "Ferry sinks\n\nThe ferry that sailed on May 15, 2021 sank. It was raised, and it sank again.",
        "Ferry log\n\nLund, May 15, 2021\n\nBrale, May 19, 2021\n\nThe ferry sailed from Lund to Brale.",
    ],
)
def test_a_day_that_may_be_of_something_else_is_not_taken_for_that_of_publication(text: str) -> None:
    found = estimated(text, NOTHING)
    assert found is None or found.range.earliest < found.range.latest


def test_an_article_is_of_the_time_of_those_most_like_it() -> None:
    found = estimated(STORY, folder(FERRY, VOTE, article(STORY)))
    assert found
    assert abs(found.best - date(2019, 3, 12)).days <= 3
    (evidence,) = found.evidence
    assert evidence.explanation == "shared with ferry.txt of 12 March 2019"
    assert {"Aalborg", "Aurora"} & set(evidence.text.split(", "))


def test_an_article_like_no_other_is_not_dated_by_them() -> None:
    text = "Beekeepers in Provence report a mild winter and early lavender."
    assert estimated(text, folder(FERRY, VOTE, article(text))) is None


@pytest.mark.parametrize("shared", ["Nine ferries", "In 2010 ferries"])
def test_a_number_or_one_common_word_is_not_shown_as_what_articles_share(shared: str) -> None:
    known = article(f"{shared} sank.", "known.txt", "2021-09-30")
    story = f"Beekeepers saw {shared.lower()}."
    found = estimated(story, folder(known, FERRY, VOTE, article(story)))
    assert found is None or all("shared with known" not in told for told in explained(found))


@pytest.mark.parametrize("text", ["The board met.", "The board met yesterday.", "The board met for eight hours."])
def test_where_nothing_tells_nothing_is_made_up(text: str) -> None:
    assert estimated(text, NOTHING) is None


def test_a_folder_without_any_date_tells_no_year() -> None:
    assert estimated("The board met on May 10.", NOTHING) is None


def test_every_piece_of_evidence_from_the_text_stands_in_it() -> None:
    text = "The board met on May 1. It will meet again on May 10."
    found = estimated(text)
    assert found
    assert all(e.span.of(text) == e.text for e in found.evidence if e.span)


def test_the_order_of_the_dated_articles_does_not_matter() -> None:
    every: list[Analysis] = [FERRY, VOTE, *BOARD, article(STORY)]
    found = {str(estimated(STORY, folder(*order))) for order in permutations(every)}
    assert len(found) == 1


def test_a_day_that_is_known_anchors_all_and_a_wider_one_the_year_alone() -> None:
    found = article("The board met yesterday and on May 1.")

    def values(published: DateEstimate | None) -> list[str]:
        return [time.value for time in dating.resolve(found.times, found.article.text, published)]

    day, week = DateRange.day(date(2023, 5, 4)), DateRange(date(2023, 5, 1), date(2023, 5, 7), Precision.RANGE)
    assert values(DateEstimate(day, Basis.STATED, day.earliest)) == ["2023-05-03", "2023-05-01"]
    assert values(DateEstimate(week, Basis.INFERRED, date(2023, 5, 4))) == ["XXXX-XX-XX", "2023-05-01"]
    assert values(None) == ["XXXX-XX-XX", "XXXX-05-01"]


SENTENCES = st.sampled_from(
    [
        "It met on February 29.",
        "It will meet on February 30, 2023.",
        "It met on Friday, May 12.",
        "It sank in 1502.",
        "It will close in 2099.",
        "It met next week and on December 31, 2100.",
        "It will meet next week, on January 1.",
        "It opened from December 30 to January 2.",
        "The board met in March, last October and on Monday.",
        "OSLO, May 10 (Agency) — The board met.",
        "The ferry Aurora was towed to Aalborg.",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=6))
def test_whatever_an_article_says_its_likeliest_day_lies_in_its_range(told: list[str]) -> None:
    text = "\n\n".join(told)
    for known in (folder(*BOARD, FERRY), NOTHING):
        found = estimated(text, known)
        assert found is None or found.range.earliest <= found.best <= found.range.latest
