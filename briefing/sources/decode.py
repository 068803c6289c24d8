"""From bytes to text: byte order marks, UTF-8, UTF-16, and the legacy encodings."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from briefing.errors import SourceError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; the UTF-32 mark begins with the UTF-16 one and must come first."""

SAMPLE = 65_536
"""Bytes that decide what a file is."""

NOT_TEXT = 0.02
"""More control characters than this share of a sample, and it is not text."""

ASCII = bytes(range(0x80))

ODD = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f-\x9f\ufffd]")
"""Control characters that no text file has, and characters that were broken."""

FOREIGN = 0.2
"""More bytes beyond ASCII than this share, and a legacy file is not in a western alphabet."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A source file as text, and the encoding that gave it. Raw spans count in `text`."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of a file.

    A byte order mark decides; then UTF-8, if nearly all of it is; then UTF-16 without a mark, Windows-1252, and last
    whatever charset-normalizer makes of it. A character that is broken becomes U+FFFD.

    Raises:
        SourceError: the bytes are not text in any of these.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _checked(data, encoding, errors="replace")
    for encoding in _plain_guesses(data):
        try:
            return _checked(data, encoding)
        except SourceError:
            if encoding == "utf-8" and _mostly_utf8(data):
                return _checked(data, encoding, errors="replace")
    return _checked(data, _normalizer_guess(data))


def _plain_guesses(data: bytes) -> list[str]:
    """Encodings to try in turn, by what the bytes look like."""
    sample = data[:SAMPLE]
    if sample.count(0) > len(sample) // 4:
        # Western text in UTF-16 has a zero in every other byte: the high one.
        little = sample[1::2].count(0) >= sample[::2].count(0)
        return ["utf-16-le" if little else "utf-16-be"]
    foreign = len(sample) - len(sample.translate(None, ASCII)) < len(sample) * (1 - FOREIGN)
    return ["utf-8"] if foreign else ["utf-8", "cp1252"]


def _mostly_utf8(data: bytes) -> bool:
    """Whether this is UTF-8 that was cut off or damaged: more of its characters beyond ASCII are whole than broken."""
    sample = data[:SAMPLE].decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    return sum(c > "\x7f" for c in sample) > 2 * broken


def _checked(data: bytes, encoding: str, errors: str = "strict") -> Decoded:
    """`data` in `encoding`, if that is text."""
    try:
        text = data.decode(encoding, errors)
    except UnicodeDecodeError as error:
        raise _not_text() from error
    sample = text[:SAMPLE]
    if len(ODD.findall(sample)) > max(8, len(sample) * NOT_TEXT):
        raise _not_text()
    return Decoded(text, encoding)


def _normalizer_guess(data: bytes) -> str:
    """The encoding that charset-normalizer finds likeliest."""
    # Imported here: it is needed for few files and costs every start 20 ms.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        raise _not_text()
    return best.encoding


def _not_text() -> SourceError:
    return SourceError("not text in any encoding known here", "save the article as UTF-8 text or HTML")
