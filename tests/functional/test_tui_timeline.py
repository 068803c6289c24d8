"""The timeline in the reader: how dates and disagreement are shown, and the ways to a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from textual import events

from briefing.model import Account, Basis, Calendar, DateRange, Difference, Entry, Hits, Precision, Query, Span
from briefing.tui.panes.timeline import TimelinePane
from briefing.tui.screens.context import InContext
from briefing.tui.screens.prompt import Prompt
from briefing.tui.widgets.density import DensityStrip
from tests.functional.tui_driver import Driver, drive
from tests.unit.tui.fake_library import BRUSSELS, GENEVA, FakeLibrary, as_library, make_article, small_library

SIZES = [(80, 24), (120, 40), (200, 60)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")


def day(year: int, month: int, number: int) -> DateRange:
    return DateRange.day(date(year, month, number))


def account(article: str, text: str, days: DateRange, said: str = "", basis: Basis = Basis.STATED) -> Account:
    at = (GENEVA if article == "geneva" else BRUSSELS).index("The")
    place = Span(at, at + len(text))
    timex = Span(*re.search(said, text).span()).moved(at) if said else None  # type: ignore[union-attr]
    return Account(article, f"{article}.txt", place, place, text, timex, days, "Herald", basis)


def entry(name: str, *accounts: Account) -> Entry:
    return Entry(name, accounts[0].range, accounts[0].text, accounts)


MID_DECEMBER = DateRange(date(2021, 12, 11), date(2021, 12, 20), Precision.RANGE)
YEAR = DateRange(date(2008, 1, 1), date(2008, 12, 31), Precision.YEAR)
TOLD = [
    entry("summit", account("geneva", "The summit of 2008.", YEAR, "2008")),
    entry("drafts", account("geneva", "Drafts came in mid-December.", MID_DECEMBER, "mid-December", Basis.INFERRED)),
    entry("phone", account("brussels", "They spoke on December 31.", day(2021, 12, 31), "December 31")),
    entry(
        "talks",
        account("geneva", "Talks of eight hours on January 10.", day(2022, 1, 10), "January 10"),
        account("brussels", "Talks of seven hours were held on January 11.", day(2022, 1, 11), "January 11"),
    ),
    entry("more", account("brussels", "More was said on January 10.", day(2022, 1, 10), "January 10")),
    entry("council", account("brussels", "The council met on February 2.", day(2022, 2, 2), "February 2")),
]


class Told(FakeLibrary):
    """A library with these entries."""

    entries: list[Entry] = TOLD

    def timeline(self, query: Query = Query(), *, stop: object = None) -> Hits[Entry]:  # noqa: B008
        self.asked.append(query)
        found = [e for e in self.entries if query.words in e.headline.lower() and e.sources >= query.min_sources]
        found.sort(key=lambda e: e.range.earliest, reverse=query.newest)
        return Hits(found, len(found), len(self.entries))


def told() -> Told:
    texts = {name: make_article(raw, name) for name, raw in (("geneva", GENEVA), ("brussels", BRUSSELS))}
    return Told(texts)


def pane(tui: Driver) -> TimelinePane:
    found = tui.app.pane
    assert isinstance(found, TimelinePane)
    return found


def strip(tui: Driver) -> str:
    return tui.app.query_one(DensityStrip).render().plain


def at(tui: Driver) -> str:
    current = pane(tui).entries.current
    assert current is not None
    return current.id


@sizes
async def test_days_are_shown_as_finely_as_they_are_known(size: tuple[int, int]) -> None:
    async with drive(as_library(told()), size) as tui:
        await tui.sees("6 entries", "2008 ", "mid-Dec ", "31 Dec ", "10 Jan ")
        if size[0] >= 100:
            await tui.press("j")
            await tui.sees("mid-Dec 2021 (year inferred) · 1 article")


@sizes
async def test_accounts_that_disagree_are_marked_with_what_they_tell(size: tuple[int, int]) -> None:
    async with drive(as_library(told()), size) as tui:
        await tui.sees("6 entries")
        assert sum("≠" in line for line in tui.lines) == 1
        await tui.press("j", "j", "j", "enter")
        await tui.sees("≠ 10 Jan 2022 / 11 Jan 2022, eight hours / seven hours", "≠ number", "≠ date, number")
        await tui.sees("2 articles of 1 source")


@sizes
async def test_keys_go_by_day_month_and_year(size: tuple[int, int]) -> None:
    async with drive(as_library(told()), size) as tui:
        await tui.sees("6 entries")
        went = []
        for key in ("right_square_bracket", "right_curly_bracket", "right_square_bracket", "left_square_bracket"):
            await tui.press(key)
            went.append(at(tui))
        assert went == ["drafts", "talks", "council", "talks"]
        await tui.press("left_parenthesis")
        assert at(tui) == "drafts"
        await tui.press("left_parenthesis", "right_parenthesis")
        assert at(tui) == "drafts"
        await tui.press("left_curly_bracket")
        assert at(tui) == "summit"
        await tui.press("left_curly_bracket")
        await tui.sees("no month above this one")


@sizes
async def test_a_day_is_typed_and_gone_to(size: tuple[int, int]) -> None:
    async with drive(as_library(told()), size) as tui:
        await tui.sees("6 entries")
        await tui.press("d")
        await tui.until(lambda: isinstance(tui.app.screen, Prompt) and tui.app.focused)
        await tui.type("10 jan")
        await tui.sees("10 Jan 2022")
        await tui.press("enter")
        await tui.until(lambda: at(tui) == "talks")
        for key in "d2022-01-20":
            # Typed ahead: nothing is waited for between two keys.
            tui.app.post_message(events.Key("minus" if key == "-" else key, key))
        await tui.until(lambda: isinstance(tui.app.screen, Prompt) and tui.app.screen.input.value == "2022-01-20")
        await tui.press("enter")
        await tui.sees("no entry begins then: 20 Jan 2022")
        assert at(tui) == "council"
        await tui.press("d")
        await tui.until(lambda: isinstance(tui.app.screen, Prompt) and tui.app.focused)
        await tui.type("someday")
        await tui.sees("no such day: someday")
        await tui.press("escape")
        await tui.until(lambda: not isinstance(tui.app.screen, Prompt))
        assert at(tui) == "council"


@sizes
async def test_the_order_is_turned_and_kept_and_the_cursor_stays_at_its_entry(size: tuple[int, int]) -> None:
    async with drive(as_library(told()), size) as tui:
        await tui.sees("6 entries")
        await tui.press("j", "o")
        await tui.sees("6 entries, newest first")
        assert at(tui) == "drafts"
        await tui.press("slash")
        await tui.type("talks")
        await tui.sees("1 of 6 entries, newest first")
        await tui.press("escape", "escape", "o")
        await tui.until(lambda: "newest" not in tui.screen)


async def test_a_least_number_of_sources_is_typed() -> None:
    library = told()
    async with drive(as_library(library)) as tui:
        await tui.sees("6 entries")
        await tui.press("slash")
        await tui.type("min:2")
        await tui.until(lambda: library.asked[-1].min_sources == 2)
        await tui.sees("0 of 6 entries", "nothing answers")


@sizes
async def test_the_strip_shows_where_entries_lie_and_where_the_cursor_is(size: tuple[int, int]) -> None:
    async with drive(as_library(told()), size) as tui:
        await tui.sees("6 entries", "2 Feb 2022")
        first = strip(tui)
        assert size[0] - 2 - len(first) < 50
        assert first.startswith("2008 ▸")
        await tui.press("G")
        await tui.until(lambda: strip(tui) != first)
        last = strip(tui)
        assert last.index("▸") > len(last) // 2
        assert last.replace("▸", "") == first.replace("▸", "")


async def test_the_strip_leaves_a_low_screen_to_the_list() -> None:
    async with drive(as_library(told()), (80, 12)) as tui:
        await tui.sees("6 entries")
        assert not tui.app.query_one(DensityStrip).display


async def test_a_click_on_a_bar_goes_to_its_entries() -> None:
    async with drive(as_library(told())) as tui:
        await tui.sees("2 Feb 2022")
        line = strip(tui)
        assert at(tui) == "summit"
        await tui.pilot.click(DensityStrip, offset=(1 + line.index("█"), 0))
        await tui.until(lambda: at(tui) == "talks")
        await tui.pilot.click(DensityStrip, offset=(1 + strip(tui).index("┆") + len("┆ 15 Dec 2021 "), 0))
        await tui.until(lambda: at(tui) == "drafts")
        await tui.pilot.click(DensityStrip, offset=(1 + line.index(" 2 Feb") - 1, 0))
        await tui.until(lambda: at(tui) == "council")
        await tui.pilot.click(DensityStrip, offset=(1 + len("2008 "), 0))
        await tui.until(lambda: at(tui) == "summit")


@sizes
async def test_an_account_without_words_for_its_day_opens_at_its_sentence(size: tuple[int, int]) -> None:
    library = told()
    text = "The talks in Geneva on January 10 lasted almost eight hours, delegates reported."
    library.entries = [entry("talks", account("geneva", text, day(2022, 1, 10)))]
    async with drive(as_library(library), size) as tui:
        await tui.sees("1 entry")
        await tui.press("enter")
        await tui.sees("by its article's date")
        await tui.press("enter")
        await tui.until(lambda: isinstance(tui.app.screen, InContext))
        await tui.until(lambda: tui.highlighted == text)


async def test_a_held_key_shows_the_accounts_of_the_row_where_it_rests() -> None:
    async with drive(as_library(small_library())) as tui:
        await tui.sees("3 entries", "10 Jan 2022 · 2 articles")
        await tui.press("j", "j")
        await tui.sees("13 Jan 2022 · 1 article")


async def test_a_hundred_thousand_entries_are_jumped_over_without_being_fetched() -> None:
    first = date(1980, 1, 1)
    days = [first + timedelta(days=n // 7) for n in range(100_000)]
    fetched: list[int] = []

    class Rows(list[Entry]):
        def __len__(self) -> int:
            return len(days)

        def __getitem__(self, n: int) -> Entry:  # type: ignore[override]
            fetched.append(n)
            when = days[n]
            return entry(f"e{n}", account("geneva", f"Event {n}.", DateRange.day(when)))

        def __bool__(self) -> bool:
            return True

    class Large(Told):
        def timeline(self, query: Query = Query(), *, stop: object = None) -> Hits[Entry]:  # noqa: B008
            return Hits(Rows(), len(days), len(days))

        def calendar(self, hits: Hits[Entry], *, newest: bool = False) -> Calendar:
            runs = [(when, when, days.count(when) if n < 14 else 7) for n, when in enumerate(dict.fromkeys(days))]
            runs[-1] = (*runs[-1][:2], len(hits.items) - 7 * (len(runs) - 1))
            return Calendar(runs, newest)

    async with drive(as_library(Large(told().texts))) as tui:
        await tui.sees("100,000 entries")
        for _ in range(20):
            await tui.press("right_parenthesis")
        await tui.until(lambda: at(tui) == f"e{7 * (date(2000, 1, 1) - first).days}")
        await tui.press("G")
        await tui.until(lambda: at(tui) == "e99999")
        assert len(set(fetched)) < 1000


def test_the_entries_of_this_test_disagree_as_they_say() -> None:
    from briefing.relate.disagreeing import kinds, spots

    assert kinds(spots(TOLD[3])) == (Difference.DATE, Difference.NUMBER)
