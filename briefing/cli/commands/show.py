"""What all commands do with what they found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.lines import BLANK, Line
from briefing.cli.output import Json
from briefing.model import Hits

T = TypeVar("T")


def show(
    context: Context,
    items: Iterable[T],
    as_json: Callable[[T], Json],
    as_lines: Callable[[T], Iterable[Line]],
    *,
    apart: bool = False,
    nothing: str = "",
) -> ExitCode:
    """Print items as objects or as lines, `apart` with an empty line between two.

    The code says if there were any; `nothing` is the note on stderr where there were none.
    """
    code = ExitCode.NOTHING
    for item in items:
        if context.arguments.json:
            context.output.object(as_json(item))
        else:
            if apart and code is ExitCode.FOUND:
                context.output.line(BLANK)
            context.output.lines(as_lines(item))
        code = ExitCode.FOUND
    if code is ExitCode.NOTHING:
        context.diagnostics.note(nothing)
    return code


def show_hits(
    context: Context,
    hits: Hits[T],
    as_json: Callable[[T], Json],
    as_lines: Callable[[T], Iterable[Line]],
    *,
    among: str,
    apart: bool = True,
) -> ExitCode:
    """Print the answer to a query, and on stderr what the reader should know of it; `among` is what was searched."""
    context.diagnostics.note(hits.note)
    nothing = f"nothing found among {hits.searched} {among}"
    code = show(context, hits.items, as_json, as_lines, apart=apart, nothing=nothing)
    limit = context.arguments.limit
    if limit is not None and limit < hits.total:
        context.diagnostics.note(f"{limit} of {hits.total} shown")
    return code
