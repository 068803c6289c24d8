"""The timeline: days on the left, who says what of a day on the right, and above them where in time they lie."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.widgets import OptionList, Static

from briefing.errors import UsageError
from briefing.model import Account, Calendar, Entry, Hits, Query, Unit, filters
from briefing.tui import cards, words
from briefing.tui.actions import Place, bindings
from briefing.tui.panes.base import REST, ListPane
from briefing.tui.screens.prompt import Prompt
from briefing.tui.widgets.density import DensityStrip
from briefing.tui.widgets.hit_list import LIMIT, HitList
from briefing.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

_QUESTION = "Go to which day, month or year? As in 2022-01-10, 2022-01, 10 Jan"
_STRIP_FROM = 16
"""Rows of the pane from which one is left for the strip of bars."""


@dataclass(frozen=True, slots=True)
class Answer(Hits[Entry]):
    """Entries with their days."""

    calendar: Calendar = field(default_factory=Calendar)
    """Which day stands where."""


class TimelinePane(ListPane[Entry]):
    """Entries by day, each with its accounts."""

    place: ClassVar[Place] = Place.TIMELINE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TIMELINE)]
    FIND: ClassVar[tuple[str, str]] = ("find", "words, source:NAME, after:2022-01, on:2022-01-10, min:2")

    def __init__(self) -> None:
        self.entries = VirtualList[Entry](cards.entry_row, height=2)
        """The list of entries."""
        self.accounts = HitList()
        """The accounts of the entry at the cursor."""
        self.strip = DensityStrip()
        """Where in time the entries lie."""
        self.newest = False
        """Whether the last day comes first."""
        self._opened: Entry | None = None
        self._card = Static(markup=False, classes="card")
        super().__init__(self.entries, self._card, self.accounts)

    def compose(self) -> ComposeResult:
        """The find line, the bars, the two sides."""
        find, *sides = super().compose()
        yield find
        yield self.strip
        yield from sides

    def on_resize(self) -> None:
        """Keep the rows of a low screen for the list."""
        self.strip.display = self.size.height >= _STRIP_FROM

    @property
    def right_side(self) -> Widget:
        """The accounts."""
        return self.accounts

    def ask(self, query: Query, stop: Callable[[], bool]) -> Answer:
        """The entries that answer, by day, and which day stands where."""
        newest = self.newest
        hits = self.library.timeline(replace(query, newest=newest), stop=stop)
        return Answer(hits.items, hits.total, hits.searched, hits.note, self.library.calendar(hits, newest=newest))

    @property
    def at(self) -> int | None:
        """The entry at the cursor."""
        return self.entries.cursor

    def show(self, hits: Hits[Entry], *, cursor: int = 0) -> None:
        """Fill the list; where only the order has changed, the cursor stays at its entry."""
        before, calendar = self.strip.calendar, hits.calendar if isinstance(hits, Answer) else Calendar()
        if before.newest != calendar.newest and len(before) == len(calendar) and self.at is not None:
            cursor = before.same_place(self.at, calendar)
        self.strip.show(calendar)
        self.entries.fill(hits.items, cursor, empty=words.nothing(hits))
        self.find.say(_counted(hits) + (", newest first" if calendar.newest else ""), hits.note)

    @property
    def account(self) -> Account | None:
        """The account at the cursor, or the first of the entry at the cursor."""
        entry, at = self.entries.current, self.accounts.highlighted
        return entry.accounts[at or 0] if entry and (at or 0) < len(entry.accounts) else None

    @on(VirtualList.Highlighted)
    def _to_entry(self) -> None:
        self.strip.row = self.entries.cursor
        self._when_it_rests()

    @work(group="open", exclusive=True)
    async def _when_it_rests(self) -> None:
        await asyncio.sleep(REST)
        self._open_entry()

    def _open_entry(self) -> None:
        """Show who tells of the entry at the cursor, unless that stands there already."""
        entry = self.entries.current
        if entry is not self._opened:
            self._opened = entry
            self._card.update(cards.entry_card(entry, LIMIT) if entry else "")
            self.accounts.fill(cards.account_rows(entry, LIMIT) if entry else ())

    @on(VirtualList.Selected)
    def _to_accounts(self) -> None:
        self._open_entry()
        self.open_right()

    @on(OptionList.OptionSelected)
    def _in_context(self) -> None:
        if self.account:
            self.briefing.read(self.account.article, at=self.account.span)

    # ------------------------------------------------------------------ going to a day

    def action_order(self) -> None:
        """Turn the list round."""
        self.newest = not self.newest
        self.reload()

    def action_jump(self, unit: str, by: int) -> None:
        """Go to the first entry of the next or the previous day, month or year of the list."""
        row = None if self.at is None else self.strip.calendar.step(self.at, Unit(unit), by)
        if row is None:
            self.briefing.say(f"no {unit} {'below' if by > 0 else 'above'} this one")
        else:
            self._to_row(row)

    def _to_row(self, row: int) -> None:
        """Put the cursor on a row; one that was out of view comes with what stands before and after it."""
        entries = self.entries
        at, height = row * entries.row_height, entries.scrollable_content_region.height
        seen = entries.scroll_offset.y <= at <= entries.scroll_offset.y + height - entries.row_height
        entries.cursor = row
        if not seen:
            entries.scroll_to(y=max(0, at - height // 3), animate=False, force=True, immediate=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """A letter that is typed into the find line is a letter there."""
        return not (action == "go_to" and self.is_on(self.find.input))

    async def action_go_to(self) -> None:
        """Ask for a day, a month or a year, and go there."""
        prompt = Prompt(_QUESTION, "", lambda typed: [self._meant(typed)], keys="Enter go  Esc leave it")
        await self.app.push_screen(prompt, self._go_to)

    def _go_to(self, typed: str | None) -> None:
        try:
            if typed:
                self._go(*self._days(typed))
        except UsageError as error:
            self.briefing.say(error.line)

    def _days(self, typed: str) -> tuple[date, date]:
        """The days that are meant; where no year is named, in the nearest year that has an entry then."""
        calendar = self.strip.calendar
        years: list[int | None] = [*calendar.years_from(self.at or 0)]
        meant = [filters.days(typed, year) for year in years or [None]]
        return next((days for days in meant if calendar.begins(*days)), meant[0])

    def _meant(self, typed: str) -> str:
        if not typed:
            return ""
        try:
            return words.stretch(*self._days(typed))
        except UsageError as error:
            return error.line

    def _go(self, first: date, last: date) -> None:
        row = self.strip.calendar.row_near(first, last)
        if row is None:
            return
        self._to_row(row)
        if not self.strip.calendar.begins(first, last):
            self.briefing.say(f"no entry begins then: {words.stretch(first, last)}; this is the next in the list")

    @on(DensityStrip.Picked)
    def _picked(self, event: DensityStrip.Picked) -> None:
        self._to_row(event.row)

    def action_copy(self) -> None:
        """Copy the sentence of the account, or the entry's headline."""
        entry = self.entries.current
        if self.is_on(self.accounts) and self.account:
            self.briefing.copy(self.account.text)
        elif entry:
            self.briefing.copy(entry.headline)

    def action_compare_accounts(self) -> None:
        """Compare the account's article with that of the next account from another file."""
        self._open_entry()
        entry, mine = self.entries.current, self.account
        if entry is None or mine is None:
            return
        at = entry.accounts.index(mine)
        others = [a for a in (*entry.accounts[at:], *entry.accounts[:at]) if a.article != mine.article]
        if others:
            self.briefing.compare(mine, others[0])
        else:
            self.briefing.say("only one article reports this")


def _counted(hits: Hits[Entry]) -> str:
    if hits.total == hits.searched:
        return words.count(hits.total, "entry", "entries")
    return f"{hits.total:,} of {words.count(hits.searched, 'entry', 'entries')}"
