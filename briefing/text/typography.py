"""Typographic repairs: quotation marks in pairs, dashes, spaces.

Each repair is a rule of the table; the rules run in order, each on what the last one left. A rule touches only
characters that no reader would miss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Rule:
    """One repair, as a round of edits."""

    reason: str
    pattern: re.Pattern[str]
    new: str

    def edits(self, text: str) -> Iterator[Edit]:
        """The edits that this rule asks for in `text`."""
        opened, at = False, 0
        for found in self.pattern.finditer(text):
            span, new = Span(*found.span()), self.new
            if new == CLOSING:
                opened = _pair_open(text, Span(at, span.start), already=opened)
                new, opened = (CLOSING if opened else '"'), False
                at = span.end
            yield Edit(span, new, self.reason)


def _pair_open(text: str, since: Span, *, already: bool) -> bool:
    """Whether a curly quotation is open in its line at the end of `since`, if one was `already` at its start or not."""
    last = max((text.rfind(mark, since.start, since.end), mark) for mark in ("\n", OPENING, CLOSING))
    return already if last[0] < 0 else last[1] == OPENING
