"""Numbers of rows, in order, and the rows of some of these numbers."""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING, Any, TypeVar

from briefing.errors import StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

Row = tuple[Any, ...]
T = TypeVar("T")


def numbers(db: sqlite3.Connection, sql: str, parameters: Sequence[str | int] = ()) -> array[int]:
    """The first column of every row."""
    return array("q", (n for (n,) in db.execute(sql, parameters)))


def rows(db: sqlite3.Connection, sql: str, wanted: Sequence[int]) -> list[Row]:
    """One row for each number of `wanted`, in that order.

    `sql` has one parameter, these numbers as JSON, and gives the number in its first column. Raises StoreError where a
    row is gone.
    """
    return in_order({row[0]: row for row in db.execute(sql, (as_json(wanted),))}, wanted)


def in_order(found: Mapping[int, T], wanted: Sequence[int]) -> list[T]:
    """What belongs to each number. Raises StoreError where nothing does any more."""
    try:
        return [found[n] for n in wanted]
    except KeyError:
        raise StoreError("the index has changed since this list was made", "ask again") from None


def as_json(values: Iterable[int | str]) -> str:
    """A parameter for `json_each`."""
    return json.dumps(list(values))
