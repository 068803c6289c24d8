"""JSON and JSON Lines, as scrapers and the programming interfaces of news services write them.

A file holds one article, a list of them however deep it is wrapped, or one object a line; concatenated objects are read as
well. Which fields are read is told by the tables of `fields`. The body stays where it stands in the file: what is around it
is cut, and its escapes are resolved one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from briefing.errors import SourceError
from briefing.model import Edit, Hints, RawDocument, Span
from briefing.sources import inner, markdown
from briefing.sources.editing import applied
from briefing.sources.json_files.hints import hints
from briefing.sources.json_files.records import Record, records
from briefing.sources.json_files.scan import ESCAPE, Scanned, Text, scan, span, unescaped

__all__ = ["read", "recognise"]

NAMES = (".json", ".jsonl", ".ndjson", ".jsonlines", ".jl", ".jsonld")

OPENING = re.compile(r'[\s\ufeff\x1e]*+(?:\[\s*+)?\{\s*+"(?:[^"\\\n]|\\.){0,200}"\s{0,20}:')
ANY_OPENING = re.compile(r'[\s\ufeff\x1e]*+[{\[]|[^\n]{0,9999}\n\{"')
BARE = re.compile(r'\s*+(?:null|true|false|-?[0-9.eE+-]{1,99}|"(?:[^"\\\n]|\\.)*+")\s*+')
"""A file that is one value, and that no object."""

BETWEEN = re.compile(r"[\s\ufeff\x1e,\]]*+")
"""What may stand between two values: blank, the mark of a JSON text sequence, and the remains of a broken list."""

HELD_BACK = re.compile(r"[ \t]{0,4}\[\+\d{1,8} chars\]\s{0,4}$")
LONGEST_NOTE = 40

TRIED = 5
"""Lines that are tried to tell whether each holds an object of its own."""

TOLD = 20
"""Broken lines that are told one by one."""

MEND = "mend it there; what else can be read is read"


def recognise(raw: str, name: str) -> bool:
    """Whether this is JSON: an object with a field, a list of such, or by its name."""
    named = name.lower().endswith(NAMES)
    return bool(OPENING.match(raw)) or (named and bool(ANY_OPENING.match(raw) or BARE.fullmatch(raw)))


def read(raw: str, name: str = "") -> Iterable[RawDocument | SourceError]:  # noqa: ARG001 every format is called alike
    """The articles of a file, and an error for each place where it is broken.

    Raises:
        SourceError: there is no article in it.
    """
    part = faults = given = 0
    bare: list[int] = []
    for scanned in _values(raw):
        found = records(raw, scanned.value)
        for at, record in enumerate(found, part):
            if record.body:
                given += 1
                yield _document(raw, record, at)
            elif not scanned.fault:
                bare.append(record.thing.start)
        part += len(found)
        if scanned.fault:
            faults += 1
            part += not found
            if faults <= TOLD:
                yield SourceError(f"line {_line(raw, scanned.end)} is no JSON: it {scanned.fault}", MEND)
    if faults > TOLD:
        yield SourceError(f"{faults - TOLD} more lines are no JSON", MEND)
    if bare:
        yield _without_text(len(bare), _line(raw, bare[0]))
    elif not given and not faults:
        raise SourceError("JSON without an article", 'give each article an object with the fields "title" and "text"')


def _document(raw: str, record: Record, part: int) -> RawDocument | SourceError:
    within = span(record.thing)
    first = tuple(_cuts(raw, within, record.body))
    text = applied(within.of(raw), first)
    try:
        rounds, stated = (markdown.rounds(text), Hints()) if record.markdown else inner.rounds(text)
    except SourceError as error:
        return error
    return RawDocument(raw, part, hints(record, text, stated), within, (first, *rounds, *_last(text, rounds)))


def _last(text: str, rounds: inner.Rounds) -> inner.Rounds:
    """The round that takes out the note of a news service on how much of the text it holds back."""
    for edits in rounds:
        text = applied(text, edits)
    note = HELD_BACK.search(text, max(len(text) - LONGEST_NOTE, 0))
    return ((Edit(Span(*note.span()), "", "note of length"),),) if note else ()


def _cuts(raw: str, within: Span, body: tuple[Text, ...]) -> Iterator[Edit]:
    """The edits that leave the body: its strings with a blank line between two, and their escapes resolved."""
    at = within.start
    for text in body:
        yield Edit(Span(at, text.start).moved(-within.start), "" if text is body[0] else "\n\n", "other field")
        for escape in ESCAPE.finditer(raw, text.start, text.end):
            yield Edit(Span(*escape.span()).moved(-within.start), unescaped(escape), "escape")
        at = text.end
    yield Edit(Span(at, within.end).moved(-within.start), "", "other field")


# ------------------------------------------------------------------ the values of a file


def _values(raw: str) -> Iterator[Scanned]:
    return _by_line(raw) if _is_lines(raw) else _one_by_one(raw)


def _is_lines(raw: str) -> bool:
    """Whether each line holds an object of its own: one of the first does, and it is not the only one."""
    first = list(islice(_lines(raw), TRIED))
    if len(first) < 2 or raw.startswith("[", first[0].start):
        return False
    return any(raw.startswith("{", line.start) and not _of_line(raw, line).fault for line in first)


def _lines(raw: str) -> Iterator[Span]:
    """The lines that are not blank, from their first character that is not."""
    at = _skipped(raw, 0)
    while at < len(raw):
        end = raw.find("\n", at)
        yield Span(at, end if end >= 0 else len(raw))
        at = _skipped(raw, end) if end >= 0 else len(raw)


def _by_line(raw: str) -> Iterator[Scanned]:
    return (_of_line(raw, line) for line in _lines(raw))


def _of_line(raw: str, line: Span) -> Scanned:
    scanned = scan(raw, line.start, line.end)
    if not scanned.fault and _skipped(raw, scanned.end, line.end) < line.end:
        return scanned._replace(fault="goes on after its end")
    return scanned


def _one_by_one(raw: str) -> Iterator[Scanned]:
    """The values that follow each other; after a fault, from the next line that begins with an object."""
    at = _skipped(raw, 0)
    while at < len(raw):
        scanned = scan(raw, at)
        yield scanned
        at = scanned.end
        if scanned.fault:
            at = raw.find("\n{", max(at - 1, 0)) + 1 or len(raw)
        at = _skipped(raw, at)


def _skipped(raw: str, at: int, end: int | None = None) -> int:
    """The place after what may stand between two values."""
    between = BETWEEN.match(raw, at, len(raw) if end is None else end)
    return between.end() if between else at


def _line(raw: str, at: int) -> int:
    """The number of the line in which a place stands."""
    return raw.count("\n", 0, at) + 1


def _without_text(count: int, line: int) -> SourceError:
    which = f"the object at line {line} has" if count == 1 else f"{count} objects have (the first at line {line})"
    return SourceError(f"{which} a title but no text of an article", "save the articles themselves as well")
