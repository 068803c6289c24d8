"""How work that goes through many rows heeds the user's wish to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_GLANCE = 1024
"""Rows between two looks at whether to stop."""


class Stopped(Exception):  # noqa: N818 it is a wish, not an error
    """The user wants the build to end."""


def heed(stop: Callable[[], bool], n: int) -> None:
    """Raise Stopped if `stop` says so; it is asked at some of the numbers `n` only, of which 0 is one."""
    if n % _GLANCE == 0 and stop():
        raise Stopped
