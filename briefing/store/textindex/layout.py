"""What the text index holds of a document: which terms, how heavy, and where they stand.

Each kind has two fields, one of forms with their places and one of stems. The weight of a posting is not a count but the
document's part of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009): the
frequency, saturated and measured against the usual length of the kind. A search then only multiplies it by the rarity of
the term, and no lengths need to be stored. A title is a second field of BM25F: its frequencies count `TITLE` times.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from briefing.store.textindex.engine import DocumentKind
from briefing.store.textindex.hardened_whoosh import columns, fields, formats
from briefing.store.textindex.words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.store.textindex.engine import Document

TITLE = 3.0
_K1 = 1.2
_B = 0.75
_USUAL_LENGTH = {DocumentKind.ARTICLE: 500, DocumentKind.QUOTE: 20, DocumentKind.ACCOUNT: 30}
_STEPS = 64
"""Weights are kept to a 64th: equal weights pack better."""
_GAP = 64
"""Places between text and title, so that no run of words goes from one into the other."""

Posting = tuple[bytes, int, float, bytes]
"""A term, how often, how heavy, and its places packed."""


class Forms(formats.Format):  # type: ignore[misc]
    """A posting that knows its places."""


class Stems(formats.Format):  # type: ignore[misc]
    """A posting without places."""

    posting_size = 0


class Terms(fields.FieldType):  # type: ignore[misc]
    """A field that is given its postings ready made."""

    def index(self, value: Iterable[Posting], **_: Any) -> Iterator[Posting]:
        """The postings of a document, as `add_document` was given them."""
        return iter(value)


KEY = columns.VarBytesColumn()
KIND = "kind"


def stems_field(kind: DocumentKind) -> str:
    """The name of the field that holds the stems of this kind; that of its forms is the kind's own."""
    return f"{kind}_stems"


def schema() -> Any:
    """The fields of the index, as Whoosh wants them."""
    whole = fields.Schema()
    whole.add("key", fields.COLUMN(KEY))
    whole.add(KIND, Terms(Stems(), None))
    for kind in DocumentKind:
        whole.add(str(kind), Terms(Forms(), None))
        whole.add(stems_field(kind), Terms(Stems(), None))
    return whole


def laid_out(document: Document) -> dict[str, object]:
    """The values of the fields for one document."""
    forms, stems = _postings(document)
    kind = document.kind
    return {
        "key": document.key.encode(),
        KIND: [(kind.encode(), 1, 1.0, b"")],
        str(kind): forms,
        stems_field(kind): stems,
    }


def _postings(document: Document) -> tuple[list[Posting], list[Posting]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    form_counts: defaultdict[str, float] = defaultdict(float)
    stem_counts: defaultdict[str, float] = defaultdict(float)
    place = 0
    for text, count in ((document.text, 1.0), (document.title, TITLE)):
        for token in tokens(text):
            places[token.form].append(place)
            form_counts[token.form] += count
            stem_counts[token.stem] += count
            place += 1
        place += _GAP
    slack = _K1 * (1 - _B + _B * (place - 2 * _GAP) / _USUAL_LENGTH[document.kind])
    forms = [(form.encode(), len(at), _weight(form_counts[form], slack), packed(at)) for form, at in places.items()]
    return forms, [(stem.encode(), 1, _weight(count, slack), b"") for stem, count in stem_counts.items()]


def _weight(count: float, slack: float) -> float:
    return max(1, round(_STEPS * count * (_K1 + 1) / (count + slack))) / _STEPS


def packed(places: list[int]) -> bytes:
    """Places as bytes: four each, most significant first."""
    return struct.pack(f">{len(places)}I", *places)


def unpacked(value: bytes) -> tuple[int, ...]:
    """The places in `packed` bytes."""
    return struct.unpack(f">{len(value) // 4}I", value)
