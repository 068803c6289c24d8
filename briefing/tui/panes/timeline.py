"""The timeline: days on the left, who says what of a day on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import OptionList, Static

from briefing.model import Account, Entry, Hits, Query
from briefing.tui import cards, words
from briefing.tui.actions import Place, bindings
from briefing.tui.panes.base import ListPane
from briefing.tui.widgets.hit_list import LIMIT, HitList
from briefing.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType
    from textual.widget import Widget


class TimelinePane(ListPane[Entry]):
    """Entries by day, each with its accounts."""

    place: ClassVar[Place] = Place.TIMELINE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TIMELINE)]
    FIND: ClassVar[tuple[str, str]] = ("find", "words, source:NAME, after:2022-01-01, on:2022-01-10")

    def __init__(self) -> None:
        self.entries = VirtualList[Entry](cards.entry_row, height=2)
        """The list of entries."""
        self.accounts = HitList()
        """The accounts of the entry at the cursor."""
        self._card = Static(markup=False, classes="card")
        super().__init__(self.entries, self._card, self.accounts)

    @property
    def right_side(self) -> Widget:
        """The accounts."""
        return self.accounts

    def ask(self, query: Query, stop: Callable[[], bool]) -> Hits[Entry]:
        """The entries that answer, by day."""
        return self.library.timeline(query, stop=stop)

    @property
    def at(self) -> int | None:
        """The entry at the cursor."""
        return self.entries.cursor

    def show(self, hits: Hits[Entry], *, cursor: int = 0) -> None:
        """Fill the list."""
        self.entries.fill(hits.items, cursor, empty=words.nothing(hits))
        self.find.say(_counted(hits), hits.note)

    @property
    def account(self) -> Account | None:
        """The account at the cursor, or the first of the entry at the cursor."""
        entry, at = self.entries.current, self.accounts.highlighted
        return entry.accounts[at or 0] if entry and (at or 0) < len(entry.accounts) else None

    @on(VirtualList.Highlighted)
    def _to_entry(self) -> None:
        entry = self.entries.current
        self._card.update(cards.entry_card(entry, LIMIT) if entry else "")
        self.accounts.fill(cards.account_row(a) for a in (entry.accounts[:LIMIT] if entry else ()))

    @on(VirtualList.Selected)
    def _to_accounts(self) -> None:
        self.open_right()

    @on(OptionList.OptionSelected)
    def _in_context(self) -> None:
        if self.account:
            self.briefing.read(self.account.article, at=self.account.span)

    def action_copy(self) -> None:
        """Copy the sentence of the account, or the entry's headline."""
        entry = self.entries.current
        if self.is_on(self.accounts) and self.account:
            self.briefing.copy(self.account.text)
        elif entry:
            self.briefing.copy(entry.headline)

    def action_compare_accounts(self) -> None:
        """Compare the account's article with that of the next account from another file."""
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
