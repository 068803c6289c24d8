"""The reader, and the whole briefing as text where there is no screen to read on."""

from __future__ import annotations

import sys

from briefing.cli import jsonl
from briefing.cli.commands.quoting import QuoteForm
from briefing.cli.commands.show import show
from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.lines import BLANK, Strong, line
from briefing.cli.render import articles, timeline
from briefing.errors import MachineError


def read(context: Context) -> ExitCode:
    """Open the reader on a terminal; print articles, timeline and quotes anywhere else."""
    if context.arguments.json or not sys.stdout.isatty():
        return briefing(context)
    if sys.stdin is None or not sys.stdin.isatty():
        raise MachineError("standard input is not a terminal", "start the reader without a pipe into it")
    from briefing.tui.app import run

    with context.open() as library:
        return ExitCode.ERROR if run(library) else ExitCode.FOUND


def briefing(context: Context) -> ExitCode:
    """The three lists, one after another; there is something to show if there is an article."""
    with context.library() as library:
        quotes = QuoteForm(library)
        _heading(context, "Articles", first=True)
        items = library.articles().items
        code = show(context, items, lambda item: jsonl.article(library.article(item.id)), articles.summary, apart=True)
        _heading(context, "Timeline")
        show(context, library.timeline().items, jsonl.entry, timeline.entry, apart=True)
        _heading(context, "Quotes")
        show(context, library.quotes().items, quotes.as_json, quotes.as_lines, apart=True)
    return code


def _heading(context: Context, words: str, *, first: bool = False) -> None:
    if not context.arguments.json:
        before = [] if first else [BLANK]
        context.output.lines([*before, line(Strong(words)), line("=" * len(words)), BLANK])
