"""When undated articles were published: from the days that they speak of, and from the dated articles most like them.

Everything that tells of the day is a clue that makes some days likelier than others; all clues are weighed together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from math import log

from briefing.model import Basis, DateEstimate, DateRange, Evidence, Precision, TimeExpression, day_words
from briefing.relate import posterior
from briefing.relate.axis import Axis, Clue, Weights
from briefing.relate.clues import by_year, calendar_days, clues, year_of, years_near, years_told
from briefing.relate.folder import Folder
from briefing.relate.neighbours import Neighbour
from briefing.relate.signature import Signature, spelled_words
from briefing.relate.stamps import stamped
from briefing.text import timex
from briefing.text.datelines import dateline
from briefing.text.tables.calendar import NUMBERS
from briefing.text.timex_thread import EARLIEST_YEAR, LATEST_YEAR

YEARS = 10
"""Years that come into question for one article at most."""

LATER = 8
"""Years after the latest that an article tells of, or before the first that it announces, that come into question."""

ELSEWHERE = 0.7
"""How much it counts in which year other articles put a day."""

ONE_TIME = 183
"""Days within which a neighbour speaks for a day."""

SHOWN = 2
"""Neighbours that are shown as evidence."""

WORDS = 3
"""Words shared with a neighbour that are shown, names before others."""


def resolve(
    times: Sequence[TimeExpression], text: str, published: DateEstimate | None, *, ordered: bool = True
) -> tuple[TimeExpression, ...]:
    """The time expressions of an article counted from its date of publication, stated or inferred.

    An inferred date that is known to the day anchors all of them; a wider one only tells the year. `ordered` says that the
    sentences stand as they were written.
    """
    if published is None:
        return timex.resolve(times, text, None, ordered=ordered)
    if published.range.earliest == published.range.latest:
        return timex.resolve(times, text, published.range, ordered=ordered)
    return timex.resolve(times, text, None, near=DateRange.day(published.best), ordered=ordered)


def estimate(
    times: Sequence[TimeExpression], text: str, words: Mapping[int, int], folder: Folder
) -> DateEstimate | None:
    """When an article without a date was published, or None where nothing tells.

    `words` are those by which it is compared with the dated articles of the folder.
    """
    plain = timex.resolve(times, text, None)
    stamp = stamped(plain, text)
    if stamp and stamp.range:
        evidence = Evidence(stamp.span.of(text), "a line of its own at the head or the end of the text", stamp.span)
        return DateEstimate(stamp.range, Basis.INFERRED, stamp.range.earliest, (evidence,))
    signature = folder.commonness.signature(words)
    nearest = folder.neighbourhood.nearest(signature)
    days = calendar_days(times, text)
    years = _years(plain, days, nearest, folder)
    if not years:
        return None
    axis, prior = folder.axis(years)
    told = [*clues(plain, days, text), *_elsewhere(days, text, signature, nearest, folder)]
    if nearest:
        weights = folder.closeness.weights(nearest, folder.days, axis)
        told.append(Clue(lambda best: tuple(_likeness(text, signature, nearest, folder, best)), lambda _: weights))
    found = posterior.estimate(axis, prior, told)
    return _dateline(times, text, found) or found


def _years(
    plain: Sequence[TimeExpression],
    days: Sequence[tuple[date, TimeExpression]],
    nearest: Sequence[Neighbour],
    folder: Folder,
) -> list[int]:
    """The years that come into question; none where neither the article nor a neighbour tells of any."""
    past, ahead = years_told(plain)
    own = [*range(year_of(past), year_of(past) + LATER)] if past else []
    own += [*range(year_of(ahead) - LATER, year_of(ahead) + 1)] if ahead else []
    near = [date.fromordinal(folder.days[neighbour.place]).year for neighbour in nearest]
    if not (own or near or (folder.years and days)):
        return []
    every = [*near, *sorted(folder.years, reverse=True)]
    around = [year + step for year in every for step in (0, 1, -1)]
    chosen = dict.fromkeys([*around[: 3 * len(near)], *own, *around])
    return [year for year in chosen if EARLIEST_YEAR <= year <= LATEST_YEAR][:YEARS]


# ------------------------------------------------------------------ what other articles tell


def _elsewhere(
    days: Sequence[tuple[date, TimeExpression]],
    text: str,
    signature: Signature,
    nearest: Sequence[Neighbour],
    folder: Folder,
) -> Iterator[Clue]:
    """The years in which other articles put the days without a year that this one names.

    The same day of the calendar tells nothing by itself: the years are those near which something akin was published.
    """
    named = [(day, time, folder.calendar.told(day)) for day, time in days]
    if not any(known for _, _, known in named):
        return
    shared = zip(nearest, _shared(text, signature, nearest, folder), strict=True)
    akin = [folder.days[one.place] for one, words in shared if _telling(words)]
    near = {date.fromordinal(day + step).year for day in akin for step in (-ONE_TIME, ONE_TIME)}
    for day, time, known in named:
        told = {year: count for year, count in known.items() if year in near}
        if told:
            year, count = max(told.items(), key=lambda item: (item[1], item[0]))
            who = "other articles put" if count > 1 else "another article puts"
            evidence = Evidence(time.span.of(text), f"{who} this day in {year}", time.span)
            yield Clue.of(evidence, _of_years(day, told))


def _of_years(day: date, told: Mapping[int, int]) -> Callable[[Axis], Weights]:
    def of(axis: Axis) -> Weights:
        near = years_near(axis)
        whole = sum(told.values()) + len(near) / 2
        return by_year(day, near, [ELSEWHERE * log((told.get(year, 0) + 0.5) / whole) for year in near])

    return of


def _likeness(
    text: str, signature: Signature, nearest: Sequence[Neighbour], folder: Folder, best: int
) -> Iterator[Evidence]:
    """The nearest of the neighbours that speak for a day, and the words by which they are known."""
    speaking = [neighbour for neighbour in nearest if abs(folder.days[neighbour.place] - best) <= ONE_TIME][:SHOWN]
    for neighbour, known in zip(speaking, _shared(text, signature, speaking, folder), strict=True):
        shared = sorted(known, key=lambda word: word[0].islower())
        day = day_words(date.fromordinal(folder.days[neighbour.place]))
        if not _telling(shared):
            continue
        yield Evidence(", ".join(shared[:WORDS]), f"shared with {folder.names[neighbour.place]} of {day}")


def _shared(text: str, signature: Signature, with_: Sequence[Neighbour], folder: Folder) -> list[list[str]]:
    """The most telling words that an article shares with each of some neighbours, as its text spells them."""
    numbers = [list(islice(folder.neighbourhood.shared(signature, one.place), 3 * WORDS)) for one in with_]
    spelling = spelled_words(text, {number for shared in numbers for number in shared})
    return [[spelling[number] for number in shared if number in spelling] for shared in numbers]


def _telling(shared: Sequence[str]) -> bool:
    """Whether words shared with an article show anything: a single number or common word does not."""
    words = [word for word in shared if word.isalpha() and word.lower() not in NUMBERS]
    return len(words) > 1 or any(word[0].isupper() for word in words)


# ------------------------------------------------------------------ datelines


def _dateline(times: Sequence[TimeExpression], text: str, found: DateEstimate) -> DateEstimate | None:
    """The day of a dateline, such as `GENEVA, Jan 10 (Agency) —`, in the year that all else tells.

    Where nothing tells the year, or more than one comes into question, it is the likeliest day of a range.
    """
    place = dateline(text)
    if not place:
        return None
    known = timex.resolve(times, text, None, near=DateRange.day(found.best))
    start = place.start("day")
    time = next((t for t in known if t.span.start == start and t.range), None)
    if time is None or time.range is None or time.range.precision is not Precision.DAY:
        return None
    day = time.range.earliest
    own = Evidence(place[0].strip(), "the dateline that the text opens with", time.span)
    others = tuple(one for one in found.evidence if one.span != time.span or f"{day.year}" in one.explanation)
    if place["year"] or (others and _only_year(day, found.range)):
        return DateEstimate(time.range, Basis.INFERRED, day, (own, *others))
    first, last = min(day, found.range.earliest), max(day, found.range.latest)
    precision = Precision.DAY if first == last else Precision.RANGE
    return DateEstimate(DateRange(first, last, precision), Basis.INFERRED, day, (own, *others))


def _only_year(day: date, range_: DateRange) -> bool:
    """Whether a range holds the day of that name in no other year."""
    here = (day.month, day.day)
    others = (year for year in range(range_.earliest.year, range_.latest.year + 1) if year != day.year)
    first, last = ((end.year, end.month, end.day) for end in (range_.earliest, range_.latest))
    return not any(first <= (year, *here) <= last for year in others)
