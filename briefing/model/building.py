"""Building an index: how far it is, and what it did."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Problem:
    """A source file, or a part of one, that could not be used: one line on stderr and a place in the report."""

    file: str
    what: str
    advice: str


class Stage(StrEnum):
    """The steps of a build, in order."""

    SCAN = "scan"
    READ = "read"
    LEARN = "learn"
    """Telling by the lines that articles of a site share which are its boilerplate."""
    RELATE = "relate"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: `done` of `total` files or documents of `stage`."""

    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; counts are of source files, but for `articles`."""

    added: int
    changed: int
    removed: int
    unchanged: int
    articles: int
    """Articles in the index now."""
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    stopped: bool = field(default=False)
    """Whether the user ended it early; what was done is kept."""
    learned: int = 0
    """Lines that recur across articles of the corpus, and so are in none of them."""
    documents: int = 0
    """Documents written to or removed from the text index, also where only that had to be brought up."""
    corrected: bool = False
    """Whether corrections of the user's were applied that had changed."""

    @property
    def worked(self) -> bool:
        """Whether there was anything to do."""
        return bool(self.added or self.changed or self.removed or self.documents or self.corrected)
