"""The meanings of expressions that name their years or parts of them: seasons, quarters, decades."""

from __future__ import annotations

import re
from datetime import date

from briefing.model import DateRange, TimexType
from briefing.text.tables.calendar import ORDINALS, SEASONS, SHIFTS, THIRDS
from briefing.text.timex_context import Context, Meaning, Value, dated
from briefing.text.timex_ranges import (
    decade_range,
    month_range,
    months_range,
    quarter_range,
    season_range,
    third_of,
    year_range,
)

SPRING = SEASONS["spring"][1]
"""The month before which a winter is still the one that began in the year before."""


def ordinal_named(found: re.Match[str]) -> int:
    """Which of several an expression names."""
    word = (found["ordinal"] or "second").lower()  # the latter half
    return ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def third_named(found: re.Match[str]) -> int:
    """Which third of a month or year an expression names."""
    words = re.findall("[a-z]+", found["part"].lower())
    return next(THIRDS[word] for word in words if word in THIRDS)


def shifted_year(word: str | None, context: Context) -> tuple[int | None, DateRange | None]:
    """The year that "last year" or "that year" means, and what it was counted from."""
    words = (word or "this").lower().split()
    here = words[-1] in ("this", "last", "next") and words[0] != "the"
    anchor = (context.story or context.published) if here else context.focus
    year = anchor.earliest.year + SHIFTS[words[-1]] if anchor else 0
    return (year, anchor) if 1 <= year <= 9999 else (None, None)


def _season(found: re.Match[str], year: int | None, anchor: DateRange | None) -> Value:
    season = found["season"].lower()
    known = season_range(year, season) if year and year < 9999 else None
    return dated(known, f"XXXX-{SEASONS[season][0]}", anchor)


def _season_of_year(found: re.Match[str], _: Context) -> Value:
    return _season(found, int(found["year"]), None)


def _season_near(found: re.Match[str], word: str, context: Context) -> Value:
    """The season of this year or the next; the winter of January and February has begun in the year before."""
    year, anchor = shifted_year(word, context)
    winter = found["season"].lower() == "winter" and anchor is not None and anchor is context.published
    begun = winter and anchor is not None and anchor.latest.month < SPRING
    return _season(found, year - 1 if year and begun else year, anchor)


def _near_season(found: re.Match[str], context: Context) -> Value:
    return _season_near(found, found["which"] or found["that"], context)


def _season_of_near_year(found: re.Match[str], context: Context) -> Value:
    """The spring of next year."""
    year, anchor = shifted_year(found["near"] if found["near"] != "that" else "the same", context)
    return _season(found, year, anchor)


def _some_season(found: re.Match[str], context: Context) -> Value:
    """The season of this year, or of the last where it is still to come and nothing is planned."""
    this = _season_near(found, "this", context)
    ahead = this.range and context.published and this.range.earliest > context.published.latest
    return _season_near(found, "last", context) if ahead and not (context.story or context.planned) else this


def _part_of_year(found: re.Match[str], context: Context, letter: str, parts: int) -> Value:
    """A quarter or half of a year; of no year, the one last begun, or the one to come where something is planned."""
    number, groups = ordinal_named(found), found.groupdict()
    anchor: DateRange | None = None
    year = int(groups["year"]) if groups["year"] else None
    if not year:
        year, anchor = shifted_year(groups.get("near"), context)
        if year and anchor and not groups.get("near") and not context.planned:
            year -= (number - 1) * (12 // parts) + 1 > anchor.latest.month
    fiscal = "fiscal" in found[0]  # a year that may end in any month
    if not year or number > parts or fiscal:
        return dated(None, f"XXXX-{letter}{number}")
    months = 12 // parts
    return dated(months_range(year, months * (number - 1) + 1, months), "", anchor, f"{year:04}-{letter}{number}")


def _quarter(found: re.Match[str], context: Context) -> Value:
    return _part_of_year(found, context, "Q", 4)


def _half(found: re.Match[str], context: Context) -> Value:
    return _part_of_year(found, context, "H", 2)


def _year(found: re.Match[str], _: Context) -> Value:
    return dated(year_range(int(found["year"] or found["bare"])), "")


def _year_end(found: re.Match[str], _: Context) -> Value:
    """The last of years such as 1914-18, or the month of a year in digits."""
    first = int(found.string[found.start() - 5 : found.start() - 1])
    short = int(found["short"])
    year = first // 100 * 100 + short + (100 if first % 100 == 99 and not short else 0)
    if year > first:
        return dated(year_range(year), "")
    return dated(month_range(first, short) if 1 <= short <= 12 else None, f"{first:04}")


def _short_year(found: re.Match[str], context: Context) -> Value:
    """A year of two digits behind an apostrophe: the last of that name before what it is told with."""
    now = context.now
    if now is None:
        return dated(None, f"XX{found['short']}")
    year = now.latest.year - (now.latest.year - int(found["short"])) % 100
    return dated(year_range(year) if year > 0 else None, f"XX{found['short']}", now)


def _part_year(found: re.Match[str], _: Context) -> Value:
    whole = year_range(int(found["year"]))
    return dated(third_of(whole, third_named(found)), "", None, found["year"])


def _decade(found: re.Match[str], _: Context) -> Value:
    groups = found.groupdict()
    return dated(decade_range(int(groups.get("decade") or f"19{groups['tens']}")), "")


def _century(found: re.Match[str], _: Context) -> Value:
    """A century, which is too long to place an event."""
    return Value(TimexType.DATE, f"{ordinal_named(found) - 1:02}")


def _bc(found: re.Match[str], _: Context) -> Value:
    """A year before Christ, which the calendar of days does not reach."""
    return Value(TimexType.DATE, f"BC{int(found['bc']):04}")


def quarter_of(day: date, shift: int) -> DateRange | None:
    """The quarter of a day, or one away from it."""
    count = day.year * 4 + (day.month - 1) // 3 + shift
    year, quarter = divmod(count, 4)
    return quarter_range(year, quarter + 1) if 1 <= year < 9999 else None


OF_YEARS: dict[str, Meaning] = {
    "season-year": _season_of_year,
    "near-season": _near_season,
    "season-of-year": _season_of_near_year,
    "season": _some_season,
    "quarter": _quarter,
    "half": _half,
    "bc": _bc,
    "century": _century,
    "decade": _decade,
    "part-year": _part_year,
    "year-end": _year_end,
    "short-year": _short_year,
    "year": _year,
}
"""The meanings of rules for years and their parts."""
