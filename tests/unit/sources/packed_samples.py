"""Packed files made for tests, and what must hold for every reader of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping

from briefing.errors import SourceError
from briefing.model import RawDocument
from briefing.text.clean import clean

Reader = Callable[[bytes, str], Iterable[RawDocument | SourceError]]

PARAGRAPH = "The ministers met in Vienna on Monday and spoke about fishing for almost eight hours."


def text_of(document: RawDocument) -> str:
    """The cleaned text of a document."""
    return clean(document).draft.text


def articles(found: Iterable[RawDocument | SourceError]) -> list[RawDocument]:
    """The documents among what a reader gave."""
    return [one for one in found if isinstance(one, RawDocument)]


def holds_together(read: Reader, data: bytes, name: str = "") -> None:
    """A reader gives documents or `SourceError`, and cleaning accounts for every character of each document."""
    try:
        found = list(read(data, name))
    except SourceError as error:
        found = [error]
    for one in found:
        if isinstance(one, SourceError):
            assert one.what
            continue
        at = 0
        for piece in clean(one).draft.provenance.pieces:
            assert piece.raw.start == at
            at = piece.raw.end
        assert at == len(one.text)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these members, the first of them stored as it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(members.items()):
            archive.writestr(name, content, zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED)
    return file.getvalue()


def pdf(*pages: Iterable[str], title: str = "", author: str = "") -> bytes:
    """A PDF with a line of Helvetica for each string; `pages` are the lines of each page."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        shown = "".join(f"({_escaped(line)}) Tj T*\n" for line in lines)
        stream = f"BT /F1 11 Tf 13 TL 72 760 Td\n{shown}ET"
        objects.append(f"<< /Length {len(stream.encode('latin-1'))} >>\nstream\n{stream}\nendstream")
        contents = len(objects)
        resources = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 595 842]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {resources} /Contents {contents} 0 R >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({_escaped(title)}) /Author ({_escaped(author)}) >>")
    return _assembled(objects)


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assembled(objects: list[str]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode("latin-1")
