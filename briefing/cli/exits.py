"""The exit codes, all in one place."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells the shell.

    Output cut short by its reader, as in `briefing quote | head -1`, is no error: something had been found by then.
    """

    FOUND = 0
    """Something was found, or the command did what it was asked to."""
    NOTHING = 1
    """The command ran and there is nothing to show."""
    ERROR = 2
    """The call, the workspace, the index or the machine is at fault; one line on stderr says how."""
    INTERRUPTED = 130
    """Ctrl-C: 128 and the number of SIGINT, as shells report it. What was done is kept."""
