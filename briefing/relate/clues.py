"""What the time expressions of an article tell of the day on which it was published.

Each clue makes some days likelier than others. How much is told by the tables of `shares`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from math import log

from briefing.model import DateRange, Evidence, Precision, TimeExpression, TimexType, day_and_month
from briefing.relate import shares
from briefing.relate.axis import Axis, Clue, Cycle, Levels, Weights, first_of, month_of, new_year, of_year
from briefing.relate.shares import Steps
from briefing.text import timex
from briefing.text.tables.calendar import WEEKDAYS

WRONG_WEEKDAY = 0.03
"""How often a day and its weekday do not agree."""

OTHER_WEEK = 0.02
"""How often "next week" does not mean the week of the day announced."""

REPEATED = 0.5
"""How much a clue counts beside another of its kind."""

YEARS_COUNT = 0.7
"""How much years count, of which many are named for the sake of history or of plans."""

ANY_YEAR = DateRange.day(date(2000, 7, 1))
"""In its year every day of the calendar exists."""

OF_THE_CALENDAR = frozenset({"month-day", "day-range", "time-of-date"})
"""Rules of days that hang on their year alone."""

WITH_YEAR = timex.FULL | {"year", "month-year", "part-year", "season-year", "quarter", "half"}
"""Rules of expressions that have their year with them."""

OF_MONTHS = frozenset({"month-year", "quarter", "half"})
"""Rules of one or several months of a year."""

MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The days of each month of a leap year."""

QUARTER_ENDED = re.compile(r"\b(?:quarter|half|months|year|period),?\s(?:which\s|that\s)?(?:ended|ending)\s(?:on\s)?\Z")
REACH = 40
"""Code points before a day in which the quarter that it ends is looked for."""

MONTH = re.compile(r"XXXX-(\d\d)")
WEEKDAY = re.compile(r"XXXX-WXX-(\d)")


def calendar_days(times: Sequence[TimeExpression], text: str) -> list[tuple[date, TimeExpression]]:
    """The days without a year that an article names, in a leap year; of a range the end that bounds publication.

    What is told of as past once is past.
    """
    known = timex.resolve(times, text, None, near=ANY_YEAR)
    days: dict[tuple[date, bool], TimeExpression] = {}
    for time in known:
        fine = time.range and time.range.precision in (Precision.DAY, Precision.RANGE)
        if fine and time.range and time.rule in OF_THE_CALENDAR and time.anchor:
            day = (time.range.earliest if time.planned else time.range.latest).replace(year=ANY_YEAR.earliest.year)
            days.setdefault((day, time.planned), time)
    return [(day, time) for (day, planned), time in days.items() if not (planned and (day, False) in days)]


def clues(plain: Sequence[TimeExpression], days: Sequence[tuple[date, TimeExpression]], text: str) -> list[Clue]:
    """All that the expressions of an article tell of its day of publication.

    `plain` are its expressions resolved without a day of publication, and `days` those that `calendar_days` gives.
    """
    return [
        *_days(days, text),
        *_next_week(days, plain, text),
        *_full(plain, text),
        *_years(plain, text),
        *_months(plain, text),
        *_weekday(plain, text),
    ]


def _clue(
    time: TimeExpression, text: str, told: str, weigh: Callable[[Axis], Weights], allowed: Callable[[int], int] = int
) -> Clue:
    return Clue.of(Evidence(time.span.of(text), told, time.span), weigh, allowed)


def _told(time: TimeExpression) -> str:
    return "is still ahead" if time.planned else "is told of as past"


# ------------------------------------------------------------------ days without a year


def _days(days: Sequence[tuple[date, TimeExpression]], text: str) -> Iterator[Clue]:
    """Days told of as past, or announced; with their weekday, or being February 29, they tell the year."""
    for n, (day, time) in enumerate(days):
        steps = shares.PLANNED_DAY if time.planned else shares.TOLD_DAY
        yield _clue(
            time, text, _told(time), _around(day, steps, REPEATED if n else 1.0), _bound(day, planned=time.planned)
        )
        words = time.span.of(text)
        weekday = next((n for name, n in WEEKDAYS.items() if words.lower().startswith(name)), None)
        if weekday is not None:
            yield _clue(time, text, "is such a weekday in few years", _in_years(day, weekday))
        elif (day.month, day.day) == (2, 29):
            yield _clue(time, text, "is a day of leap years", _in_years(day, None))


def _around(day: date, steps: Steps, share: float) -> Callable[[Axis], Weights]:
    """Weights by the distance from the nearest day of that name, whatever its year."""
    first = (of_year(day) + 183) % 366
    cycle = Cycle([share * weight for weight in (*steps.of_year[366 - first :], *steps.of_year[: 366 - first])])
    return lambda _: cycle


def _bound(day: date, *, planned: bool) -> Callable[[int], int]:
    """For a day of publication, the nearest one on the right side of the day of that name that is nearest to it."""

    def allowed(best: int) -> int:
        year = date.fromordinal(best).year
        here = min((_in_year(year + step, day) for step in (-1, 0, 1)), key=lambda one: abs(one - best))
        return min(best, here) if planned else max(best, here)

    return allowed


def _bound_full(day: date, *, planned: bool) -> Callable[[int], int]:
    here = day.toordinal()
    return lambda best: min(best, here) if planned else max(best, here)


def _in_years(day: date, weekday: int | None) -> Callable[[Axis], Weights]:
    """Weights of the days near those days of that name that there are, and that fall on the weekday."""

    def of(axis: Axis) -> Weights:
        near = years_near(axis)
        fits = [log(1 - WRONG_WEEKDAY if _fits(year, day, weekday) else WRONG_WEEKDAY) for year in near]
        return by_year(day, near, fits)

    return of


def years_near(axis: Axis) -> list[int]:
    """The years of an axis and those beside them, in order."""
    return sorted({year + step for year in axis.years for step in (-1, 0, 1)})


def by_year(day: date, years: Sequence[int], weights: Sequence[float]) -> Levels:
    """Weights by the year in which the day of that name lies that is nearest."""
    return Levels([_in_year(year, day) - 183 for year in years[1:]], weights)


def _in_year(year: int, day: date) -> int:
    """The ordinal of the day of that name in a year, or of the day before where there is none."""
    return date(year, day.month, 28 if (day.month, day.day) == (2, 29) else day.day).toordinal()


def _fits(year: int, day: date, weekday: int | None) -> bool:
    try:
        found = date(year, day.month, day.day)
    except ValueError:
        return False
    return weekday is None or found.weekday() == weekday


def _next_week(
    days: Sequence[tuple[date, TimeExpression]], plain: Sequence[TimeExpression], text: str
) -> Iterator[Clue]:
    """The week before that of the first day announced, where the article speaks of next week."""
    spoken = next((time for time in plain if time.planned and time.span.of(text).lower() == "next week"), None)
    ahead = next((day for day, time in days if time.planned), None)
    if spoken is None or ahead is None:
        return
    told = f"is the week of {day_and_month(ahead)}"

    def of(axis: Axis) -> Weights:
        mondays = [monday for year in years_near(axis) for monday in (_monday(_in_year(year, ahead)) - 7,)]
        inside, outside = log((1 - OTHER_WEEK) / 7), log(OTHER_WEEK / 359)
        since = [day for monday in mondays for day in (monday, monday + 7)]
        return Levels(since, [outside, *[inside, outside] * len(mondays)])

    yield _clue(spoken, text, told, of)


def _monday(day: int) -> int:
    """The Monday of the week in which a day lies; both are ordinals."""
    return day - (day - 1) % 7


# ------------------------------------------------------------------ what has its year with it


def _full(plain: Sequence[TimeExpression], text: str) -> Iterator[Clue]:
    """Days and months that have their year with them."""
    seen: set[DateRange] = set()
    for time in plain:
        if time.range is None or time.anchor or time.range in seen or time.timex_type is not TimexType.DATE:
            continue
        share = REPEATED if seen else 1.0
        allowed: Callable[[int], int] = int
        if time.rule in timex.FULL:
            allowed = _bound_full(time.range.latest, planned=time.planned)
            steps = _steps_of_day(time, text)
            weigh = _since_day(time.range.latest, steps, share)
        elif time.rule in OF_MONTHS:
            steps = shares.PLANNED_MONTH if time.planned else shares.TOLD_MONTH
            weigh = _since_month(time.range.latest, steps, share)
        else:
            continue
        seen.add(time.range)
        yield _clue(time, text, _told(time), weigh, allowed)


def _steps_of_day(time: TimeExpression, text: str) -> Steps:
    if time.planned:
        return shares.PLANNED_FULL
    before = text[max(0, time.span.start - REACH) : time.span.start]
    return shares.RESULTS if QUARTER_ENDED.search(before) else shares.TOLD_FULL


def _since_day(day: date, steps: Steps, share: float) -> Callable[[Axis], Weights]:
    first = day.toordinal()
    return _levels(steps, share, lambda apart: first + apart)


def _since_month(day: date, steps: Steps, share: float) -> Callable[[Axis], Weights]:
    first = month_of(day)
    return _levels(steps, share, lambda apart: first_of(max(12, first + apart)))


def _levels(steps: Steps, share: float, begins: Callable[[int], int]) -> Callable[[Axis], Weights]:
    """Weights by the distance from a day, a month or a year; `begins` tells the first day at a distance."""
    levels = Levels([begins(upto + 1) for upto in steps.upto[:-1]], [share * weight for weight in steps.weights])
    return lambda _: levels


def years_told(plain: Sequence[TimeExpression]) -> tuple[TimeExpression | None, TimeExpression | None]:
    """The latest year that an article tells of as past, and the first one that it announces."""
    told = [time for time in plain if time.range and not time.anchor and time.rule in WITH_YEAR]
    past = max((time for time in told if not time.planned), key=year_of, default=None)
    since = year_of(past) if past else 0
    ahead = min((time for time in told if time.planned and year_of(time) >= since), key=year_of, default=None)
    return past, ahead


def year_of(time: TimeExpression) -> int:
    """The year in which what an expression means ends."""
    return time.range.latest.year if time.range else 0


def _years(plain: Sequence[TimeExpression], text: str) -> Iterator[Clue]:
    past, ahead = years_told(plain)
    if past:
        headline = text.find("\n")
        steps = shares.HEADLINE_YEAR if past.span.end <= headline else shares.TOLD_YEAR
        yield _clue(past, text, "is the latest year told of", _since_year(year_of(past), steps))
    if ahead:
        yield _clue(ahead, text, "is the first year announced", _since_year(year_of(ahead), shares.PLANNED_YEAR))


def _since_year(first: int, steps: Steps) -> Callable[[Axis], Weights]:
    return _levels(steps, YEARS_COUNT, lambda apart: new_year(max(1, first + apart)))


# ------------------------------------------------------------------ months and weekdays


def _months(plain: Sequence[TimeExpression], text: str) -> Iterator[Clue]:
    """Months without a year."""
    seen: set[str] = set()
    for time in plain:
        found = MONTH.fullmatch(time.value)
        if found and time.value not in seen and time.rule in ("month", "near-month", "part-month"):
            share = REPEATED if seen else 1.0
            seen.add(time.value)
            yield _clue(time, text, _told(time), _in_month(int(found[1]) - 1, share, planned=time.planned))


def _in_month(month: int, share: float, *, planned: bool) -> Callable[[Axis], Weights]:
    table, way = (shares.MONTH_AHEAD, -1) if planned else (shares.MONTH_AGO, 1)
    weights = [share * log(table[(number - month) * way % 12]) for number in range(12)]
    cycle = Cycle([weights[number] for number, length in enumerate(MONTHS) for _ in range(length)])
    return lambda _: cycle


def _weekday(plain: Sequence[TimeExpression], text: str) -> Iterator[Clue]:
    """The weekday told of as past that comes first."""
    named = ((time, WEEKDAY.match(time.value)) for time in plain if time.rule in ("weekday", "weekday-time"))
    for time, found in named:
        if found and not time.planned:
            yield _clue(time, text, "is just past", _after_weekday(int(found[1])))
            return


def _after_weekday(weekday: int) -> Callable[[Axis], Weights]:
    """Weights by the days since a weekday, of which Monday is 1, as it is among ordinals."""
    cycle = Cycle([log(shares.WEEKDAY_AGO[(day - weekday) % 7]) for day in range(7)])
    return lambda _: cycle
