"""Saved mail: newsletters as .eml files, one message each, and as mbox files, one article a message.

Raw spans count in the message as a mail program shows it: a few headers and the decoded body, lines ending in line feeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.errors import SourceError
from briefing.model import RawDocument

HEAD = 65_536
"""Bytes in which a message shows that it is one."""

NAMES = (".eml", ".mbox", ".mbx")

FIELD = re.compile(rb"^([!-9;-~]{1,80}):", re.MULTILINE)
STRANGE = re.compile(rb"^(?![!-9;-~]{1,80}:|[ \t]|$)", re.MULTILINE)
"""A line that is no header and goes on with none."""

WRITTEN = frozenset({b"from", b"to", b"subject", b"date", b"sender", b"reply-to"})
"""Headers that a person may write as well, at the top of a note."""

WIRED = frozenset(
    b"message-id mime-version received return-path delivered-to content-type content-transfer-encoding list-id x-mailer"
    b" list-unsubscribe dkim-signature authentication-results x-original-to".split()
)
"""Headers that only programs write."""

ENVELOPE = re.compile(
    rb"^From (?=[^\r\n]{0,240}\b(?:19|20)\d\d\b)[^\r\n]{0,200}\d\d:\d\d[^\r\n]{0,40}\r?\n(?=[!-9;-~]{1,80}:)",
    re.MULTILINE,
)
"""The line that begins a message in an mbox file (RFC 4155): with a time and a year in it, and a header below it."""


def recognise(data: bytes, name: str) -> bool:
    """Whether this is a mail or a file of mails: by its From line, by its headers, or by its name and fewer headers."""
    data = data[:HEAD].lstrip(b"\xef\xbb\xbf\r\n")
    if ENVELOPE.match(data):
        return True
    head = data.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    fields = {field.lower() for field in FIELD.findall(head)}
    if not FIELD.match(head) or not fields & WRITTEN:
        return False
    if name.lower().endswith(NAMES):
        return True
    return len(fields & WRITTEN) > 1 and bool(fields & WIRED) and not STRANGE.search(head)


def read(data: bytes, name: str = "") -> Iterator[RawDocument | SourceError]:  # noqa: ARG001 every format is called alike
    """One article for each message, numbered as the messages of the file are; an error for one that holds no text."""
    for part, message in enumerate(messages(data.lstrip(b"\xef\xbb\xbf\r\n"))):
        try:
            yield document(message, part)
        except SourceError as error:
            yield error


def messages(data: bytes) -> Iterator[bytes]:
    """The messages of an mbox file without their From lines; a file of another kind is one message."""
    starts = [(found.start(), found.end()) for found in ENVELOPE.finditer(data)]
    if not starts or starts[0][0]:
        yield data
        return
    ends = [start for start, _ in starts[1:]]
    for (_, begin), end in zip(starts, [*ends, len(data)], strict=True):
        yield data[begin:end].rstrip(b"\r\n")


def document(message: bytes, part: int) -> RawDocument:
    """One message as an article. Raises SourceError where it holds no text, or is no message."""
    # Imported here, as the standard library's mail costs every start 20 ms.
    from briefing.sources.mail.message import letter, shown
    from briefing.sources.mime import Part, Walk

    whole = Part.of(message)
    bodies = shown(whole, Walk())
    if not bodies:
        raise SourceError("a mail without text", "save the newsletter with its body")
    return letter(whole, bodies, part)
