"""The command that brings pages from the web into the corpus."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from briefing.cli import jsonl
from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.render import workspace as in_words
from briefing.errors import UsageError
from briefing.model import Added, Problem

STANDARD_INPUT = "-"


def add(context: Context) -> ExitCode:
    """Save pages in the corpus, then bring the index up to date; an error where one of them could not be had."""
    if not context.arguments.urls:
        raise UsageError("no address is named", "give one or more, or - to read them from standard input")
    fresh = failed = False
    with context.open() as library:
        for outcome in library.add(_addresses(context.arguments.urls)):
            _tell(context, outcome)
            failed |= isinstance(outcome, Problem)
            fresh |= isinstance(outcome, Added) and outcome.fresh
        if fresh and not context.arguments.no_index:
            context.build(library)
    return ExitCode.ERROR if failed else ExitCode.FOUND


def _addresses(given: Iterable[str]) -> Iterator[str]:
    """The addresses in the order given, those from standard input in the place of its sign."""
    for word in given:
        if word != STANDARD_INPUT:
            yield word
            continue
        lines = sys.stdin.buffer if sys.stdin else ()
        yield from filter(None, (line.decode("utf-8", "replace").strip() for line in lines))


def _tell(context: Context, outcome: Added | Problem) -> None:
    if isinstance(outcome, Problem):
        context.diagnostics.problem(outcome)
    if context.arguments.json:
        context.output.object(jsonl.added(outcome))
    elif isinstance(outcome, Added):
        context.output.lines(in_words.added(outcome))
    context.output.flush()
