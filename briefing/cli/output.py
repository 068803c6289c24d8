"""The only writer of stdout. Nothing that it prints can act on a terminal."""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping
from io import TextIOWrapper
from typing import TextIO

from briefing.cli.lines import Line, Strong
from briefing.cli.safe import visible, visible_json
from briefing.errors import MachineError

_BOLD, _NORMAL = "\x1b[1m", "\x1b[22m"
# Marks that survive wrapping; text cannot hold them, since it has been made visible before they are put in.
_OPEN, _CLOSE = "\x02", "\x03"
_NARROWEST = 20
_WIDEST = 100

Json = Mapping[str, object]


class ReaderGoneError(Exception):
    """Nobody reads stdout any more; told apart from any other pipe that may break."""


class Output:
    """Prints lines for people and objects for programs.

    `width` is where lines are wrapped, in columns; None leaves them as they are. `bold` is whether `Strong` parts may
    use the terminal's bold.
    """

    def __init__(self, stream: TextIO, *, width: int | None = None, bold: bool = False) -> None:
        self._stream = stream
        self._width = width
        self._bold = bold
        self.used = False
        """Whether anything has been printed."""

    @classmethod
    def to_stdout(cls, *, utf8: bool = False) -> Output:
        """An output on the process's stdout, wrapped and bold only if that is a terminal.

        `utf8` writes UTF-8 whatever the locale says, as JSON demands. Raises `MachineError` if stdout is closed.
        """
        stream = sys.stdout
        if stream is None:
            raise MachineError("standard output is closed", "open it, or send it to a file")
        if isinstance(stream, TextIOWrapper):
            # File names may hold lone surrogates, and a narrow locale lacks most characters.
            stream.reconfigure(encoding="utf-8" if utf8 else None, errors="backslashreplace")
        if not stream.isatty():
            return cls(stream)
        columns = shutil.get_terminal_size().columns
        return cls(stream, width=max(_NARROWEST, min(columns, _WIDEST)), bold="NO_COLOR" not in os.environ)

    def line(self, line: Line) -> None:
        """Print one line."""
        self._write(self._laid_out(line) + "\n")

    def lines(self, lines: Iterable[Line]) -> None:
        """Print lines one after another."""
        for line in lines:
            self.line(line)

    def text(self, text: str) -> None:
        """Print text of our own as it stands, such as a help page."""
        self._write(visible(text))

    def object(self, value: Json) -> None:
        """Print an object as one line of JSON."""
        self._write(visible_json(json.dumps(value, ensure_ascii=False)) + "\n")

    def flush(self) -> None:
        """Hand everything over. As all that prints, raises `ReaderGoneError`, and `OSError` where it cannot be written."""
        try:
            self._stream.flush()
        except BrokenPipeError:
            raise ReaderGoneError from None

    def _write(self, text: str) -> None:
        self.used = True
        try:
            self._stream.write(text)
        except BrokenPipeError:
            raise ReaderGoneError from None

    def _laid_out(self, line: Line) -> str:
        text = "".join(_marked(part) for part in line.parts)
        rows = [row for paragraph in text.split("\n") for row in self._wrapped(paragraph, " " * line.indent)]
        bold, normal = (_BOLD, _NORMAL) if self._bold else ("", "")
        return "\n".join(rows).replace(_OPEN, bold).replace(_CLOSE, normal)

    def _wrapped(self, text: str, indent: str) -> list[str]:
        if self._width is None or not text.strip():
            return [(indent + text).rstrip()]
        return textwrap.wrap(
            text,
            self._width,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )


def settle_stdout() -> None:
    """Hand over what is left after an error, or drop it where stdout takes no more.

    Without this the interpreter tries once more at its end, and complains.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)


def _marked(part: str) -> str:
    text = visible(part)
    return f"{_OPEN}{text}{_CLOSE}" if isinstance(part, Strong) else text
