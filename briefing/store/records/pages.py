"""Long lists whose items are fetched only where somebody looks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PAGE = 64
_KEPT = 32
"""Pages in memory: more than a screen shows, however it is scrolled."""


class Pages(Sequence[T]):
    """A sequence of as many items as there are row numbers; `fetch` makes items of some of these, in their order.

    Safe to read from several threads.
    """

    def __init__(self, numbers: Sequence[int], fetch: Callable[[Sequence[int]], list[T]], *, page: int = PAGE) -> None:
        self._numbers = numbers
        self._fetch = fetch
        self._size = page
        self._pages: OrderedDict[int, list[T]] = OrderedDict()
        self._lock = Lock()

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers of the rows, in order."""
        return self._numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return Pages(self._numbers[index], self._fetch, page=self._size)
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(index)
        number, place = divmod(at, self._size)
        return self._page(number)[place]

    def __repr__(self) -> str:
        return f"<{len(self)} items>"

    def _page(self, number: int) -> list[T]:
        with self._lock:
            page = self._pages.get(number)
            if page is None:
                start = number * self._size
                page = self._pages[number] = self._fetch(self._numbers[start : start + self._size])
                if len(self._pages) > _KEPT:
                    self._pages.popitem(last=False)
            self._pages.move_to_end(number)
            return page
