"""The article in one mail: which of its parts a mail program shows, their text, and what its headers state.

The text is a few headers and the bodies. The headers go but for the subject's words, which are the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.model import Edit, Hints, RawDocument, Span
from briefing.sources import markup, stated
from briefing.sources.editing import applied
from briefing.sources.mail.senders import byline_and_outlet, display_name
from briefing.sources.mime import DEEPEST, PAGES, Part, Walk

SHOWN = ("Subject", "From", "Date", "List-Id")
"""The headers in the text of a message, in this order."""

REASON = "mail header"
ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg)\s{0,3}:\s{0,3}){1,10}", re.IGNORECASE)
"""What mail programs put before the subject of an answer, or of a mail sent on."""

LISTS = ("List-Id", "List-Unsubscribe", "List-Post")
"""Headers that only mailing lists write (RFC 2369, RFC 2919)."""

ADDRESS = re.compile(r"<?(https?://[^\s<>]{4,1900})>?")
WORD = re.compile(r"\w+")

RICH = 0.5
"""An HTML body with fewer words than this share of the plain one beside it is a stub, such as a link to the page."""


def shown(part: Part, walk: Walk, depth: int = DEEPEST) -> list[Part]:
    """The parts with text that a mail program shows, in order. Raises SourceError where they are too many or too deep."""
    kind = part.kind
    if kind == "message/rfc822" and depth:
        return shown(Part.of(part.body), walk, depth - 1)
    if not kind.startswith("multipart/"):
        return [part] if kind in ("text/plain", *PAGES) and part.body.strip() else []
    # Signs of a file sent along are looked at below the top alone, where they tell an attachment from the letter.
    inner = (shown(one, walk, depth - 1) for one in walk.into(part, depth) if not one.attached)
    if kind == "multipart/alternative":
        return _richest([found for found in inner if found])
    if kind == "multipart/related":
        return next(filter(None, inner), [])
    return [one for found in inner for one in found]


def letter(whole: Part, bodies: list[Part], number: int) -> RawDocument:
    """A message as article `number` of its file. Raises SourceError where a body is not text."""
    text = ""
    edits: list[Edit] = []
    for name in SHOWN:
        line = f"{name}: {whole.value(name)}"
        if whole.value(name):
            edits.append(Edit(_label(line, len(text)), "", REASON))
            text += f"{line}\n"
    for body in bodies:
        text += "\n"
        inner = body.text
        edits += (edit.moved(len(text)) for edit in _body_edits(body, inner))
        text += inner + "\n"
    return RawDocument(text, number, _hints(whole), rounds=(tuple(edits),))


def _label(line: str, at: int) -> Span:
    """What goes of a header's line: all of it with its line feed, but for the words of the subject."""
    name, _, value = line.partition(": ")
    if name != "Subject":
        return Span(at, at + len(line) + 1)
    before = ANSWER.match(value)
    return Span(at, at + len(name) + 2 + (before.end() if before else 0))


def _richest(choices: list[list[Part]]) -> list[Part]:
    """Of bodies that say the same, the last that is HTML, unless it is a stub; else the first."""
    pages = [choice for choice in choices if any(part.kind in PAGES for part in choice)]
    plain = [choice for choice in choices if choice not in pages]
    if not pages or not plain:
        return (pages[-1:] or plain[:1] or [[]])[0]
    return pages[-1] if _words(pages[-1]) >= RICH * _words(plain[0]) else plain[0]


def _words(parts: Iterable[Part]) -> int:
    """The words that a reader sees of these bodies."""
    texts = (applied(part.text, _body_edits(part, part.text)) for part in parts)
    return sum(sum(1 for _ in WORD.finditer(text)) for text in texts)


def _body_edits(body: Part, text: str) -> Iterable[Edit]:
    """The edits that make running text of a body."""
    if body.kind in PAGES:
        return markup.edits(text)
    return _flowed(text, gone=body.parameter("delsp").lower() == "yes") if _is_flowed(body) else ()


def _is_flowed(body: Part) -> bool:
    return body.parameter("format").lower() == "flowed"


def _flowed(text: str, *, gone: bool) -> Iterator[Edit]:
    """The edits that join lines which were broken after a space (RFC 3676); with `gone` that space was not in the text."""
    at = 0
    joins = False
    for line in text.splitlines(keepends=True):
        words = line.rstrip("\n")
        if words.startswith(" ") and not joins:
            yield Edit(Span(at, at + 1), "", "wrapped line")
        joins = words.endswith(" ") and words != "-- " and not words.startswith(">") and line != words
        if joins:
            end = at + len(line)
            stuffed = text.startswith(" ", end)
            yield Edit(Span(at + len(words) - gone, end + stuffed), "", "wrapped line")
        at += len(line)


# ------------------------------------------------------------------ what the headers state


def _hints(whole: Part) -> Hints:
    subject = whole.value("Subject")
    sent = stated.time_sent(whole.value("Date"))
    listed = any(whole.value(name) for name in LISTS)
    byline, outlet = byline_and_outlet(display_name(whole.value("From")), listed=listed)
    return Hints(
        title=ANSWER.sub("", subject, count=1).strip() if ANSWER.match(subject) else subject or None,
        byline=byline,
        outlet=outlet or display_name(whole.value("List-Id")) or None,
        url=_address(whole),
        # The day as the sender's clock had it.
        published=sent.date().isoformat() if sent else None,
        language=whole.value("Content-Language").split(",")[0].strip() or None,
    )


def _address(whole: Part) -> str | None:
    """Where the letter stands on the web (RFC 5064), which some senders give as the address to post to."""
    found = (ADDRESS.fullmatch(whole.value(name)) for name in ("Archived-At", "List-Post"))
    return next((address[1] for address in found if address), None)
