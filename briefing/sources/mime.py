"""Messages and their parts as MIME lays them out (RFC 2045 to 2047), for mail and for web archives.

The headers are parsed by the standard library, each value up to a bound. Bodies are cut at their boundaries here, in one
pass a level: the library's parser tests each line against every boundary that is open, and descends without bound.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import HeaderParser

from briefing.errors import SourceError
from briefing.sources.decode import decode

LONGEST_HEAD = 262_144
"""Bytes of headers that are read; signatures of relays alone can fill 30,000."""

LONGEST_VALUE = 2_000
"""Characters of one header that are read."""

MOST_PARTS = 1_000
"""Parts of one message that are read."""

DEEPEST = 12
"""Levels of parts within each other; a newsletter that was forwarded twice has about eight."""

PAGES = ("text/html", "application/xhtml+xml")
"""Content types of a part that is HTML."""

BLANK = re.compile(rb"\r?\n\r?\n")
NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")

UNDECLARED = frozenset({"ascii", "utf-8"})
"""Charsets that are written over much that is in another one: the bytes decide."""

WIDER = {"iso8859-1": "cp1252", "ascii": "utf-8"}
"""Charsets that stand for a wider one in practice, as on the web (WHATWG Encoding Standard)."""

NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""Codecs of Python from bytes to text that no message is written in."""


@dataclass(frozen=True, slots=True)
class Part:
    """A message or a part of one: its headers and its body, as it was sent."""

    head: Message
    body: bytes

    @classmethod
    def of(cls, data: bytes) -> Part:
        """The part whose headers end at the first blank line of `data`."""
        found = BLANK.search(data, 0, LONGEST_HEAD)
        starts_with_blank = data[:2].startswith((b"\n", b"\r\n"))
        if starts_with_blank or not found:
            return cls(Message(), data) if starts_with_blank else cls(_headers(data[:LONGEST_HEAD]), b"")
        return cls(_headers(data[: found.start()]), data[found.end() :])

    def value(self, name: str) -> str:
        """A header on one line, its encoded words decoded; empty where there is none."""
        return " ".join(_words(" ".join(str(self.head.get(name) or "")[:LONGEST_VALUE].split())).split())

    @property
    def kind(self) -> str:
        """Its content type, such as `text/html`; what states none is plain text."""
        return self._typed().get_content_type()

    def parameter(self, name: str, header: str = "Content-Type") -> str:
        """A parameter of a header, such as its boundary; empty where it has none."""
        try:
            found = self._typed(header).get_param(name, "", header)
            value = found[2] if isinstance(found, tuple) else found
        except (ValueError, LookupError, TypeError):
            return ""
        return str(value or "").strip()

    @property
    def attached(self) -> bool:
        """Whether it is a file sent along."""
        return self.value("Content-Disposition").lower().startswith("attachment")

    @property
    def parts(self) -> Iterator[Part]:
        """The parts that it is cut into at its boundary."""
        boundary = self.parameter("boundary")[:200]
        if not boundary:
            return
        words = re.escape(boundary.encode("utf-8", "replace"))
        cut = re.compile(rb"(?:\A|\r?\n)--" + words + rb"(--)?[ \t]{0,50}(?=\r?\n|\Z)")
        start: int | None = None
        for found in cut.finditer(self.body):
            if start is not None:
                yield _part(self.body, start, found.start())
            start = None if found[1] else found.end()
            if found[1]:
                break
        if start is not None:
            yield _part(self.body, start, len(self.body))

    @property
    def text(self) -> str:
        """Its body as text, lines ending in line feeds. Raises SourceError where it is not text."""
        return _decoded(self._bytes(), self.parameter("charset")).replace("\r\n", "\n")

    def _typed(self, header: str = "Content-Type") -> Message:
        """A message with this header alone, of a bearable length, for the library to take apart."""
        bearer = Message()
        bearer[header] = " ".join(str(self.head.get(header) or "text/plain")[:LONGEST_VALUE].split())
        return bearer

    def _bytes(self) -> bytes:
        encoding = self.value("Content-Transfer-Encoding").lower()
        if encoding == "quoted-printable":
            return binascii.a2b_qp(self.body)
        if encoding == "base64":
            letters = NOT_BASE64.sub(b"", self.body)
            whole = letters[:-1] if len(letters) % 4 == 1 else letters
            return base64.b64decode(whole + b"=" * (-len(whole) % 4))
        return self.body


class Walk:
    """Goes down into one message, and gives up on one that is built to be endless."""

    def __init__(self) -> None:
        self.seen = 0

    def leaves(self, part: Part, depth: int = DEEPEST) -> Iterator[Part]:
        """The parts that hold something themselves, in order. Raises SourceError where they are too many or too deep."""
        if not part.kind.startswith("multipart/"):
            yield part
            return
        for inner in self.into(part, depth):
            yield from self.leaves(inner, depth - 1)

    def into(self, part: Part, depth: int) -> Iterator[Part]:
        """The parts of a part where `depth` more levels are allowed. Raises SourceError as above."""
        if not depth:
            raise SourceError(f"a message nested more than {DEEPEST} deep", "save its text alone")
        for inner in part.parts:
            self.seen += 1
            if self.seen > MOST_PARTS:
                raise SourceError(f"a message of more than {MOST_PARTS} parts", "save its text alone")
            yield inner


def _part(body: bytes, start: int, end: int) -> Part:
    """The part between two boundaries, of which the line feed after the first is none."""
    stretch = body[start:end]
    return Part.of(stretch.removeprefix(b"\r").removeprefix(b"\n"))


def _headers(head: bytes) -> Message:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError:
        text = head.decode("cp1252", "replace")
    # To the library a lone carriage return, a form feed and the like end lines too; RFC 5322 knows only CRLF.
    return HeaderParser().parsestr(text.replace("\r\n", "\n").replace("\r", " ") + "\n\n")


def _words(value: str) -> str:
    """A header's value with its encoded words (RFC 2047) decoded."""
    if "=?" not in value:
        return value
    try:
        return "".join(
            part if isinstance(part, str) else _decoded(part, charset or "ascii", strict=False)
            for part, charset in decode_header(value)
        )
    except (MessageError, ValueError):
        return value


def _decoded(data: bytes, charset: str, *, strict: bool = True) -> str:
    """`data` in the charset that is stated; where none known is, or it cannot be, by what the bytes look like."""
    try:
        codec = codecs.lookup(charset.strip("\"'").lower()).name
        if codec not in NO_CHARSETS:
            return data.decode(WIDER.get(codec, codec), "strict" if codec in UNDECLARED else "replace")
    except (LookupError, ValueError):
        pass
    return decode(data).text if strict else data.decode("utf-8", "replace")
