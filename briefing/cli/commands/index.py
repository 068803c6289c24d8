"""Commands about the index."""

from __future__ import annotations

from briefing.cli import jsonl
from briefing.cli.commands.show import show
from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.lines import line
from briefing.cli.render import workspace as in_words
from briefing.errors import StoreError


def index(context: Context) -> ExitCode:
    """Bring the index up to date, or build it anew."""
    with context.open() as library:
        report = context.build(library)
        return show(context, [report], jsonl.report, in_words.report)


def info(context: Context) -> ExitCode:
    """What the workspace holds."""
    with context.library() as library:
        return show(context, [library.info()], jsonl.info, in_words.info)


def check(context: Context) -> ExitCode:
    """What is wrong with the index, which is left as it is; raises `StoreError` where there is anything."""
    with context.open() as library:
        faults = library.check(full=context.arguments.full)
        show(context, faults, jsonl.fault, lambda fault: [line(fault)])
    if faults:
        raise StoreError("the index cannot be trusted", "run 'briefing index --rebuild'")
    context.diagnostics.note("the index is what was written")
    return ExitCode.FOUND
