"""Text for people, before it is laid out: lines of parts, of which some stand out."""

from __future__ import annotations

from dataclasses import dataclass


class Strong(str):
    """Words that stand out, bold where the terminal can."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One logical line, wrapped at output if stdout is a terminal; `indent` counts columns and holds for every row."""

    parts: tuple[str, ...]
    indent: int = 0


def line(*parts: str, indent: int = 0) -> Line:
    """A line of these parts, side by side."""
    return Line(parts, indent)


def joined(*parts: str | None, between: str = " · ") -> str:
    """The parts that say something, with a mark between."""
    return between.join(part for part in parts if part)


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun; the plural takes an s unless `many` says otherwise."""
    return f"{number} {one if number == 1 else many or one + 's'}"


BLANK = Line(())
"""An empty line."""
