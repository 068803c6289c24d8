"""The exit codes, all in one place."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells the shell.

    Output cut short by its reader, as in `briefing quote | head -1`, is no error: something had been found by then.
    """

    meaning: str
    """The code in a few words, for the help pages."""

    def __new__(cls, code: int, meaning: str) -> ExitCode:
        """A member is written as its number and its meaning."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member

    FOUND = 0, "found or done"
    NOTHING = 1, "nothing found"
    ERROR = 2, "error"
    """The call, the workspace, the index or the machine is at fault; one line on stderr says how."""
    INTERRUPTED = 130, "interrupted"
    """Ctrl-C: 128 and the number of SIGINT, as shells report it. What was done is kept."""
