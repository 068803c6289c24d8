from __future__ import annotations

from datetime import date

import pytest

from briefing.model import DateRange, Span, TimeExpression
from briefing.text import timex
from briefing.text.sentences import sentences
from briefing.text.timex_thread import plausible, tells_of_long_ago
from tests.unit.text.timexes import days

PUBLISHED = DateRange.day(date(2023, 5, 4))

STORY = (
    "The Siege of Harbour\n\nIn 1801 the fleet sailed. In March 1802 it came to the bay. On 3 June the walls fell. "
    "The next day the town gave in. By September 1802 the war was over.\n\n"
    "In January 1803 a treaty was signed. On 5 May the troops left. They came back in 1805. In April the town burned."
)


def read(text: str, *, published: DateRange | None = PUBLISHED, ordered: bool = True) -> list[TimeExpression]:
    return list(timex.resolve(timex.find(text, sentences(text)), text, published, ordered=ordered))


def values(text: str, *, published: DateRange | None = PUBLISHED, ordered: bool = True) -> list[str]:
    return [time.value for time in read(text, published=published, ordered=ordered)]


@pytest.mark.parametrize("published", [PUBLISHED, None])
def test_in_a_story_of_long_ago_days_take_the_year_it_has_come_to(published: DateRange | None) -> None:
    assert values(STORY, published=published) == [
        "1801", "1802-03", "1802-06-03", "1802-06-04", "1802-09", "1803-01", "1803-05-05", "1805", "1805-04",
    ]  # fmt: skip


def test_a_year_far_off_in_the_midst_of_a_sentence_does_not_move_a_story() -> None:
    told = (
        STORY
        + " Papers found in 1950 tell why. Soldiers, whose letters were printed in 1950, wept. On 7 May it rained."
    )
    assert values(told)[-1] == "1805-05-07"


def test_news_of_the_day_stays_news_however_many_old_years_it_gives() -> None:
    text = "The harbour master died on Tuesday. " + STORY + "\n\nHe was buried on 3 May."
    assert values(text)[-1] == "2023-05-03"


def test_a_paragraph_about_an_old_year_counts_its_days_in_that_year() -> None:
    text = (
        "The wall broke on Monday.\n\nIn 2019 it had been mended. In March the work began.\n\nIn March it broke again."
    )
    assert values(text) == ["2023-05-01", "2019", "2019-03", "2023-03"]


def test_an_old_year_in_the_midst_of_a_sentence_is_no_background() -> None:
    assert values("The wall has stood since it was built in 2019 and was mended in March.") == ["2019", "2023-03"]


def test_nothing_is_counted_from_another_sentence_where_their_order_is_in_doubt() -> None:
    text = "It sank on May 1. The next day it rained, and two days later it froze."
    assert values(text, ordered=True)[1:] == ["2023-05-02", "2023-05-04"]
    assert values(text, ordered=False)[1:] == ["XXXX-XX-XX", "XXXX-XX-XX"]


def test_an_expression_tells_where_its_anchor_stands() -> None:
    text = "It sank on May 1. The next day it rained."
    first, second = read(text)
    assert (second.anchor, second.anchor_span) == (first.range, first.span)
    assert (first.anchor, first.anchor_span) == (PUBLISHED, None)


def test_a_text_of_times_before_christ_has_no_days_of_our_years() -> None:
    text = (
        "In 490 BC they landed. In 480 BC they came back. In 479 BC they left. " * 3 + "The following year it rained. "
    )
    assert [time.range for time in read(text + "In September they sowed.") if time.range] == []


@pytest.mark.parametrize(
    ("rules", "years", "published", "story"),
    [
        (["year"] * 6, [1801, 1802, 1802, 1803, 1805, 1805], PUBLISHED, True),
        (["year"] * 6, [1801, 1802, 1802, 1803, 1805, 1805], None, True),
        (["year"] * 6, [2022] * 6, PUBLISHED, False),
        (["year"] * 6, [2022] * 6, None, False),
        (["weekday"] + ["year"] * 20, [1801] * 20, PUBLISHED, False),
        (["year"] * 6 + ["weekday"] * 2, [1801] * 6, PUBLISHED, False),
        (["year"] * 4, [1801] * 4, PUBLISHED, False),
    ],
)
def test_a_story_gives_many_years_of_long_ago_and_does_not_open_with_news(
    rules: list[str], years: list[int], published: DateRange | None, story: object
) -> None:
    assert tells_of_long_ago(rules, years, published) is story


def test_days_far_off_are_not_plausible() -> None:
    assert plausible(PUBLISHED)
    assert not plausible(DateRange.day(date(1499, 12, 31)))
    assert not plausible(DateRange.day(date(2101, 1, 1)))


def test_the_span_of_an_anchor_is_the_last_place_that_speaks_of_it() -> None:
    text = "It sank on May 1. On May 1 it rained. The next day it froze."
    assert read(text)[2].anchor_span == Span(21, 26)


def test_the_year_of_a_thing_does_not_carry_the_days_behind_it() -> None:
    assert days("The 2019 agreement runs out on September 30.")[1] != "2019-09-30/2019-09-30"
    assert days("In 2019 a ship sank. It was found on September 30.")[1] == "2019-09-30/2019-09-30"


def test_a_story_that_has_come_late_in_a_year_stays_in_it() -> None:
    years = "In 1901 it rained. In 1902 it rained. In 1903 it rained. In 1904 it rained. In 1905 it rained. "
    assert days(f"{years}By late 1949 the army fled. The town fell on April 23.")[-1] == "1949-04-23/1949-04-23"
