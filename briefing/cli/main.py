"""One run of the command line: from its words to an exit code. Every error becomes one line on stderr here."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from briefing.cli.context import Context
from briefing.cli.diagnostics import Diagnostics
from briefing.cli.exits import ExitCode
from briefing.cli.output import Output, ReaderGoneError, settle_stdout
from briefing.cli.parser import Shown, parse
from briefing.cli.registry import Command
from briefing.errors import BriefingError, IndexDamagedError

DEBUG = "BRIEFING_DEBUG"
"""The environment variable that, set to anything, adds the traceback to an unexpected error."""

_LONGEST_MESSAGE = 300


def run(argv: Sequence[str]) -> ExitCode:
    """Run the command that `argv`, without the program's name, stands for. Raises nothing."""
    diagnostics = Diagnostics(sys.stderr)
    try:
        return _run(argv, diagnostics)
    except ReaderGoneError:
        # It has seen enough, as `head` does; a command that printed anything has found something.
        code = ExitCode.FOUND
    except KeyboardInterrupt:
        diagnostics.note("interrupted")
        code = ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - a bug of ours must not fill the user's screen
        if os.environ.get(DEBUG):
            diagnostics.traceback()
        diagnostics.error(_explained(error))
        code = ExitCode.ERROR
    settle_stdout()
    return code


def _run(argv: Sequence[str], diagnostics: Diagnostics) -> ExitCode:
    try:
        command, arguments = parse(argv)
    except Shown as shown:
        output = Output.to_stdout()
        output.text(shown.text)
        output.flush()
        return ExitCode.FOUND
    diagnostics.quiet = arguments.quiet
    output = Output.to_stdout(utf8=arguments.json)
    code = _answer(command, Context(arguments, output, diagnostics))
    output.flush()
    return code


def _answer(command: Command, context: Context) -> ExitCode:
    """Run the command; where the index proves damaged before anything is printed, make it anew and run it again."""
    try:
        return command.run(context)
    except IndexDamagedError as error:
        if context.output.used:
            raise
        context.diagnostics.note(f"{error.what}; making the index anew")
    with context.open() as library:
        context.build(library, rebuild=True)
    return command.run(context)


def _explained(error: Exception) -> BriefingError:
    """The error as one line that a user can do something with."""
    if isinstance(error, BriefingError):
        return error
    if isinstance(error, MemoryError):
        return BriefingError("out of memory", "give it fewer or smaller files")
    if isinstance(error, OSError):
        what = error.strerror or type(error).__name__
        return BriefingError(f"{error.filename}: {what}" if error.filename else what)
    words = f"{type(error).__name__}: {error}"[:_LONGEST_MESSAGE]
    return BriefingError(f"unexpected {words}", f"please report it; {DEBUG}=1 shows where it happened")
