"""From bytes to text: byte order marks, UTF-8, UTF-16, and the legacy encodings."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from briefing.errors import SourceError
from briefing.sources.alphabets import encoding_of

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

FEW = 0.1
"""Fewer bytes beyond ASCII than this share, and those that Windows-1252 lacks are damage, not another alphabet."""

DAMAGED = 3
"""Broken characters to each whole one beyond ASCII that leave a western file UTF-8; in another encoding hardly any is."""

HEAD = 8_192
"""Bytes in which markup declares its encoding; browsers look at 1,024 at least, and many pages need more."""

DECLARED = re.compile(
    rb"<(?:meta\b[^<>]{0,300}?\bcharset\s{0,9}=|\?xml\b[^<>]{0,100}?\bencoding\s{0,9}="
    rb"|!-- briefing: saved from \S{1,4000} at \S{1,30} in)\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})",
    re.I,
)
"""What a page or an XML file says of its own encoding, or the server said that `briefing add` had it from."""

WIDER = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
"""Encodings that stand for a wider one on the web (WHATWG Encoding Standard)."""

BYTEWISE = re.compile(r"cp\d+|iso8859-\d+|koi8-[rtu]|mac-?\w+|gb18030|big5hkscs|euc_jp|euc_kr|tis-620")
"""Encodings that a page may declare and be read in: those that leave ASCII as it is."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A source file as text, and the encoding that gave it. Raw spans count in `text`."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of a file.

    A byte order mark decides; then UTF-8, if nearly all of it is; then UTF-16 without a mark, what markup declares,
    Windows-1252 or what its letters show instead, and last whatever charset-normalizer makes of it. A character that is
    broken becomes U+FFFD.

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
    declared = _declared(data)
    if declared:
        return _checked(data, declared, errors="replace")
    foreign = _foreign(data[:SAMPLE])
    if foreign <= FOREIGN:
        try:
            return _checked(data, encoding_of(data[:SAMPLE]), errors="replace" if foreign < FEW else "strict")
        except SourceError:
            pass
    return _checked(data, _normalizer_guess(data))


def _plain_guesses(data: bytes) -> list[str]:
    """Encodings to try in turn, by what the bytes look like."""
    sample = data[:SAMPLE]
    if sample.count(0) > len(sample) // 4:
        # Western text in UTF-16 has a zero in every other byte: the high one.
        little = sample[1::2].count(0) >= sample[::2].count(0)
        return ["utf-16-le" if little else "utf-16-be"]
    return ["utf-8"]


def _foreign(sample: bytes) -> float:
    """The share of bytes beyond ASCII."""
    return len(sample.translate(None, ASCII)) / max(1, len(sample))


def _mostly_utf8(data: bytes) -> bool:
    """Whether this is UTF-8 that was cut off or damaged: more of its characters beyond ASCII are whole than broken.

    In a western file fewer will do, as it has few such characters.
    """
    sample = data[:SAMPLE]
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(c > "\x7f" for c in text) - broken
    return whole > broken or (whole > 0 and _foreign(sample) <= FOREIGN and whole * DAMAGED >= broken)


def _declared(data: bytes) -> str | None:
    """The encoding that a page declares, if it is one that can be true."""
    found = DECLARED.search(data, 0, HEAD)
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else ""
    except (LookupError, UnicodeDecodeError):
        return None
    name = WIDER.get(name, name)
    return name if BYTEWISE.fullmatch(name) else None


def _checked(data: bytes, encoding: str, errors: str = "strict") -> Decoded:
    """`data` in `encoding`, if that is text."""
    try:
        text = data.decode(encoding, errors)
    except UnicodeDecodeError as error:
        raise _not_text() from error
    sample = text[:SAMPLE]
    odd = len(ODD.findall(sample))
    if errors == "replace":
        # How many may be broken was judged before; here it is about control characters.
        odd -= sample.count("\ufffd")
    if odd > max(8, len(sample) * NOT_TEXT):
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
