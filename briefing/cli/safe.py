"""Control characters made visible, so that no text can act on the terminal it is printed to."""

from __future__ import annotations

import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_C0 = "\x00-\x1f"
_DEL_AND_C1 = "\x7f-\x9f"
_SEPARATORS = "\u2028\u2029"

_UNSAFE = re.compile(f"[{_C0}{_DEL_AND_C1}{_BIDI}{_SEPARATORS}]")
_JSON_UNSAFE = re.compile(f"[{_DEL_AND_C1}{_BIDI}{_SEPARATORS}\ud800-\udfff]")

_CONTROL_PICTURES = 0x2400
_KEPT = {"\n": "\n", "\t": "\t"}
_PICTURES = {chr(c): chr(_CONTROL_PICTURES + c) for c in range(0x20)} | {
    "\x7f": "\u2421",
    "\u2028": "\u2424",
    "\u2029": "\u2424",
}
_REPLACEMENT = "\ufffd"


def visible(text: str) -> str:
    """`text` with every control character but newline and tab replaced, one for one, by a character that shows.

    C0 controls and DEL become their Unicode control pictures; C1 and bidirectional controls become U+FFFD.
    """
    return _UNSAFE.sub(lambda m: _KEPT.get(m[0]) or _PICTURES.get(m[0], _REPLACEMENT), text)


def visible_line(text: str) -> str:
    """The same, and newlines and tabs too, for text that must stay on one line."""
    return _UNSAFE.sub(lambda m: _PICTURES.get(m[0], _REPLACEMENT), text)


def visible_json(line: str) -> str:
    r"""A line of JSON with what `json` leaves bare and a terminal may act on written as `\uXXXX`.

    In JSON such a character can only stand inside a string, so the value stays the same.
    """
    return _JSON_UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", line)
