"""Typographic repairs: quotation marks in pairs, dashes, spaces.

Each repair is a rule of the table; the rules run in order, each on what the last one left. A rule touches only
characters that no reader would miss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Edit, Span

OPENING, CLOSING = "“", "”"

RULES: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("quotation mark", re.compile(r"``"), OPENING),
    ("quotation mark", re.compile(r"(?<!')''(?!')"), CLOSING),
    ("quotation mark", re.compile(r"(?<=[,.!?])'(?=”)"), "’"),
    ("dash", re.compile(r"(?<=[\w”’\"',.] )--(?= [\w“‘\"'])"), "—"),
    ("space", re.compile(r" {2,}"), " "),
    ("space", re.compile(r"(?<=[“‘«]) (?=[\w.…])"), ""),
    ("space", re.compile(r"(?<=[\w,.!?…]) (?=”)"), ""),
    ("space", re.compile(r"(?<=\w) (?=[,;](?: |$))"), ""),
    ("space", re.compile(r"(?m)^ | $"), ""),
    ("stuck number", re.compile(r"(?m)(?<=^\d)(?=[A-Z][a-z]{2})|(?<=^\d\d)(?=[A-Z][a-z]{2})"), " "),
)
"""Reason, what to look for, and what to put there."""


def rounds() -> Iterator[Rule]:
    """The rules in their order."""
    return (Rule(*rule) for rule in RULES)


class Rule:
    """One repair, as a round of edits."""

    def __init__(self, reason: str, pattern: re.Pattern[str], new: str) -> None:
        self.reason = reason
        self.pattern = pattern
        self.new = new

    def edits(self, text: str) -> Iterator[Edit]:
        """The edits that this rule asks for in `text`."""
        for found in self.pattern.finditer(text):
            if self.new == CLOSING and not _pair_open(text, found.start()):
                yield Edit(Span(*found.span()), '"', self.reason)
            else:
                yield Edit(Span(*found.span()), self.new, self.reason)


def _pair_open(text: str, at: int) -> bool:
    """Whether a curly quotation is open at `at` in its line."""
    line = text.rfind("\n", 0, at) + 1
    return text.rfind(OPENING, line, at) > text.rfind(CLOSING, line, at)
