"""A scanner of JSON that knows where each object and each string stands.

It goes over the text once, without recursion, so that neither size nor nesting can hurt it, and it keeps what it has read
of a text that breaks off. A little looser than RFC 8259: a comma may stand before a closing bracket, and a string may
hold a tab.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from briefing.model import Span

DEPTH = 100
"""Objects and lists within each other."""

MOST = 4_000_000
"""Values and marks between them in one text; a file of news of the largest size holds a tenth of it."""

LONGEST_NAME = 200
"""Code points of a field's name that are read."""

# Every quantifier over more than one character is possessive, so that nothing is ever tried twice.
TOKEN = re.compile(r'[ \t\r\n]*+(?:"((?:[^"\\\r\n]++|\\.)*+)"|([{}\[\],:])|([^\s{}\[\],:"]++))')
BLANK = re.compile(r"[ \t\r\n]*+")
NUMBER = re.compile(r"-?[0-9]++(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?")
LONGEST_NUMBER = 400
"""Code points of a number that is read; a longer one is no date, and nothing else is asked of numbers."""

WORDS = frozenset({"true", "false", "null", "NaN", "Infinity", "-Infinity"})

ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([^u]))", re.DOTALL
)
"""One character in its escaped form: a surrogate pair, a code, or a letter."""
LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class Text(NamedTuple):
    """A string: where its characters stand, without the quotation marks and with their escapes."""

    start: int
    end: int

    def of(self, raw: str, most: int) -> str:
        """The string with its escapes resolved, as far as its first `most` characters reach."""
        return ESCAPE.sub(unescaped, raw[self.start : min(self.end, self.start + most)])


@dataclass(slots=True)
class Thing:
    """An object: where it stands, and its fields; of two with one name the last counts."""

    start: int
    end: int = 0
    fields: dict[str, Value] = field(default_factory=dict)


Value: TypeAlias = "Text | Thing | list[Value] | float | None"
"""A value; None also stands for the words true and false, and for a number in a list."""


class Scanned(NamedTuple):
    """What was scanned: the value or as much as there is of it, where it ends, and what is wrong there."""

    value: Value
    end: int
    fault: str = ""


def unescaped(escape: re.Match[str]) -> str:
    """The character that an escape stands for; half a surrogate pair is U+FFFD."""
    high, low, code, letter = escape.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if code:
        number = int(code, 16)
        return "\ufffd" if 0xD800 <= number < 0xE000 else chr(number)
    return LETTERS.get(letter, letter)


def scan(raw: str, at: int = 0, end: int | None = None) -> Scanned:
    """The value that begins at `at` and ends before `end`."""
    return _Scanner(raw, at, len(raw) if end is None else end).run()


class _Fault(Exception):  # noqa: N818 it never leaves this module
    """The text is no JSON from here on."""


class _Scanner:
    def __init__(self, raw: str, at: int, end: int) -> None:
        self.raw = raw
        self.at = at
        self.end = end
        self.count = 0
        self.open: list[Thing | list[Value]] = []
        self.names: list[str] = []
        """The field under way in each open object, and an empty name for each open list."""
        self.root: Value = None
        self.done = False
        self.step: Callable[[re.Match[str]], None] = self._value

    def run(self) -> Scanned:
        try:
            while not self.done:
                token = self._token()
                self.step(token)
                self.at = token.end()
        except _Fault as fault:
            self._unwind()
            return Scanned(self.root, self._next(), str(fault))
        return Scanned(self.root, self.at)

    def _token(self) -> re.Match[str]:
        self.count += 1
        if self.count > MOST:
            raise _Fault(f"holds more than {MOST:,} marks and values")
        token = TOKEN.match(self.raw, self.at, self.end)
        if token is None:
            raise _Fault(self._broken())
        return token

    def _next(self) -> int:
        """Where the next token begins; where there is none, where the last one ended."""
        blank = BLANK.match(self.raw, self.at, self.end)
        return blank.end() if blank and blank.end() < self.end else self.at

    def _broken(self) -> str:
        return "has a string without end" if self.raw.startswith('"', self._next(), self.end) else "breaks off"

    def _unwind(self) -> None:
        """Put what is complete in its place; an object of a list that is not complete is left out."""
        while self.open:
            inner = self.open.pop()
            self.names.pop()
            if isinstance(inner, Thing):
                inner.end = self.at
            if not (isinstance(inner, Thing) and self.open and isinstance(self.open[-1], list)):
                self._put(inner)

    # Each step below is what is expected next.

    def _value(self, token: re.Match[str]) -> None:
        string, mark, word = token.groups()
        if string is not None:
            self._put(Text(*token.span(1)))
        elif mark and mark in "{[":
            self._begin(Thing(token.start(2)) if mark == "{" else [])
        elif mark == "]" and self.open and isinstance(self.open[-1], list):
            self._close(token)
        elif word in WORDS:
            self._put(None)
        elif word and NUMBER.fullmatch(word):
            read = len(word) <= LONGEST_NUMBER and not (self.open and isinstance(self.open[-1], list))
            self._put(float(word) if read else None)
        else:
            raise _Fault("has no value where one is due")

    def _name(self, token: re.Match[str]) -> None:
        string, mark, _ = token.groups()
        if mark == "}":
            self._close(token)
        elif string is not None:
            self.names[-1] = Text(*token.span(1)).of(self.raw, LONGEST_NAME)
            self.step = self._colon
        else:
            raise _Fault("has no field's name where one is due")

    def _colon(self, token: re.Match[str]) -> None:
        if token[2] != ":":
            raise _Fault("lacks a colon")
        self.step = self._value

    def _comma(self, token: re.Match[str]) -> None:
        inside = isinstance(self.open[-1], Thing)
        if token[2] == ",":
            self.step = self._name if inside else self._value
        elif token[2] == ("}" if inside else "]"):
            self._close(token)
        else:
            raise _Fault("lacks a comma or a closing bracket")

    def _begin(self, container: Thing | list[Value]) -> None:
        if len(self.open) == DEPTH:
            raise _Fault(f"is nested more than {DEPTH} deep")
        self.open.append(container)
        self.names.append("")
        self.step = self._name if isinstance(container, Thing) else self._value

    def _close(self, token: re.Match[str]) -> None:
        container = self.open.pop()
        self.names.pop()
        if isinstance(container, Thing):
            container.end = token.end()
        self._put(container)

    def _put(self, value: Value) -> None:
        """Put a complete value where it belongs."""
        self.step = self._comma
        if not self.open:
            self.root, self.done = value, True
            return
        container = self.open[-1]
        if isinstance(container, Thing):
            container.fields[self.names[-1]] = value
        elif value is not None:
            container.append(value)


def span(thing: Thing) -> Span:
    """Where an object stands."""
    return Span(thing.start, thing.end)
