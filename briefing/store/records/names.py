r"""Names of source files as the records keep them: printable, with forward slashes, and reversible.

A file name may hold anything but a slash and a NUL: line feeds, terminal escapes, bytes that are no UTF-8. In the
records each of these is written `\xNN` (a byte or an ASCII control), `\uNNNN` or `\UNNNNNNNN`, and a backslash is
doubled, so that the name is one printable line and still leads back to the file.
"""

from __future__ import annotations

import os
import re

_ESCAPE = re.compile(r"\\(\\|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})")
_BYTES = range(0xDC80, 0xDD00)
"""Where `surrogateescape` puts the bytes 0x80 to 0xFF that do not decode."""


def printable(name: str) -> str:
    """The form for the records of a path relative to the corpus, as `os.fsdecode` gives it."""
    name = name.replace(os.sep, "/")
    if name.isprintable() and "\\" not in name:
        return name
    return "".join(map(_escaped, name))


def to_path(name: str) -> str:
    """The path relative to the corpus that `printable` was given."""
    path = _ESCAPE.sub(_unescaped, name) if "\\" in name else name
    return path.replace("/", os.sep)


def _escaped(char: str) -> str:
    code = ord(char)
    if char == "\\":
        return "\\\\"
    if char.isprintable():
        return char
    if code in _BYTES:
        return f"\\x{code - 0xDC00:02x}"
    if code < 0x80:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _unescaped(found: re.Match[str]) -> str:
    escape = found[1]
    if escape == "\\":
        return "\\"
    code = int(escape[1:], 16)
    return chr(code + 0xDC00 if escape[0] == "x" and code >= 0x80 else code)
