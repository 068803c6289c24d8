"""What can go wrong, as a tree of exceptions.

    BriefingError
    ├── UsageError               the call itself is off: a bad date, an unknown option value
    ├── WorkspaceError           no workspace here, or one whose settings cannot be read
    ├── SourceError              one source file cannot be turned into articles
    ├── FetchError               one page cannot be fetched from the web and saved
    ├── NotFoundError            no article, quote or speaker answers to that name
    ├── StoreError               the index cannot be used as it is
    │   ├── IndexDamagedError    its bytes are not what was written, or not what we would write
    │   └── IndexBusyError       another process is writing to it
    └── MachineError             the machine refuses: no clipboard, no editor, no terminal

Only `briefing.cli.main` turns these into a line on stderr and an exit code.
"""

from __future__ import annotations


class BriefingError(Exception):
    """Base of every error that briefing raises on purpose.

    `what` says what happened and `advice`, when there is any, what to do about it; both are one line.
    """

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.advice = advice

    def __reduce__(self) -> tuple[type[BriefingError], tuple[str, str]]:
        # Errors cross the process pool; the default would lose `advice`.
        return type(self), (self.what, self.advice)

    @property
    def line(self) -> str:
        """The error as one line: what happened, and what to do."""
        return f"{self.what}; {self.advice}" if self.advice else self.what


class UsageError(BriefingError):
    """The call itself is off: a bad date, an unknown option value."""


class WorkspaceError(BriefingError):
    """No workspace here, or one whose settings cannot be read."""


class SourceError(BriefingError):
    """One source file cannot be turned into articles; the rest goes on."""


class FetchError(BriefingError):
    """One page cannot be fetched from the web and saved; the rest goes on."""


class NotFoundError(BriefingError):
    """No article, quote or speaker answers to that name."""


class StoreError(BriefingError):
    """The index cannot be used as it is."""


class IndexDamagedError(StoreError):
    """The bytes of the index are not what was written, or not what we would write."""


class IndexBusyError(StoreError):
    """Another process is writing to the index."""


class MachineError(BriefingError):
    """The machine refuses: no clipboard, no editor, no terminal."""
