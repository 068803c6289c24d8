"""Small model objects as compact JSON, for the columns that no query looks into.

Every `load_` undoes its `dump_`. What is no such JSON raises ValueError, TypeError or LookupError.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from briefing.model import (
    Basis,
    DateEstimate,
    DateRange,
    Evidence,
    Facts,
    Paragraph,
    Piece,
    Precision,
    Provenance,
    Role,
    Span,
    Speaker,
    Status,
    TimeExpression,
    TimexType,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def dump(value: object) -> str:
    """`value` as JSON without spaces; ASCII, so that any string whatever can be kept."""
    return json.dumps(value, separators=(",", ":"))


def load(column: str) -> Any:
    """What `dump` was given; ValueError where it is no JSON, or nested deeper than ours."""
    try:
        return json.loads(column)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


# ------------------------------------------------------------------ text


def dump_strings(strings: Sequence[str]) -> str:
    """A tuple of strings."""
    return dump(list(strings)) if strings else "[]"


def load_strings(column: str) -> tuple[str, ...]:
    """The inverse of `dump_strings`."""
    return tuple(str(s) for s in load(column))


def dump_paragraphs(paragraphs: Iterable[Paragraph]) -> str:
    """Paragraphs as start, end, role and the sentences' starts and ends in one list."""
    return dump([[p.span.start, p.span.end, p.role, _flat(p.sentences)] for p in paragraphs])


def load_paragraphs(column: str) -> tuple[Paragraph, ...]:
    """The inverse of `dump_paragraphs`."""
    return tuple(Paragraph(Span(start, end), Role(role), _spans(flat)) for start, end, role, flat in load(column))


def dump_provenance(provenance: Provenance) -> str:
    """Pieces as rows of six numbers, the first two of which point into the lists of statuses and reasons."""
    reasons: dict[str, int] = {}
    rows = [
        (
            _STATUSES.index(p.status),
            reasons.setdefault(p.reason, len(reasons)),
            p.raw.start,
            p.raw.end,
            p.span.start,
            p.span.end,
        )
        for p in provenance.pieces
    ]
    return dump([list(reasons), rows])


def load_provenance(column: str) -> Provenance:
    """The inverse of `dump_provenance`."""
    reasons, rows = load(column)
    return Provenance(
        tuple(
            Piece(_STATUSES[status], reasons[reason], Span(raw_start, raw_end), Span(start, end))
            for status, reason, raw_start, raw_end, start, end in rows
        )
    )


_STATUSES = tuple(Status)


def _flat(spans: Iterable[Span]) -> list[int]:
    return [place for span in spans for place in (span.start, span.end)]


def _spans(flat: Sequence[int]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in zip(flat[::2], flat[1::2], strict=True))


# ------------------------------------------------------------------ time


def dump_times(times: Iterable[TimeExpression]) -> str:
    """Time expressions with their ranges and anchors."""
    return dump(
        [
            [
                t.span.start,
                t.span.end,
                t.timex_type,
                t.value,
                t.rule,
                _range_out(t.range),
                _range_out(t.anchor),
                int(t.planned),
                *_flat([t.anchor_span] if t.anchor_span is not None else []),
            ]
            for t in times
        ]
    )


def load_times(column: str) -> tuple[TimeExpression, ...]:
    """The inverse of `dump_times`."""
    return tuple(
        TimeExpression(
            Span(start, end),
            TimexType(kind),
            value,
            rule,
            _range_in(found),
            _range_in(anchor),
            bool(planned),
            next(iter(_spans(place)), None),
        )
        for start, end, kind, value, rule, found, anchor, planned, *place in load(column)
    )


def dump_estimate(estimate: DateEstimate | None) -> str | None:
    """A date estimate with its evidence; None stays None."""
    if estimate is None:
        return None
    evidence = [[e.text, e.explanation, *_flat([e.span] if e.span is not None else [])] for e in estimate.evidence]
    return dump([_range_out(estimate.range), estimate.basis, estimate.best.isoformat(), evidence])


def load_estimate(column: str | None) -> DateEstimate | None:
    """The inverse of `dump_estimate`."""
    if column is None:
        return None
    found, basis, best, rows = load(column)
    evidence = tuple(Evidence(text, explanation, Span(*place) if place else None) for text, explanation, *place in rows)
    days = _range_in(found)
    if days is None:
        raise ValueError("an estimate without days")
    return DateEstimate(days, Basis(basis), date.fromisoformat(best), evidence)


def _range_out(days: DateRange | None) -> list[str] | None:
    return None if days is None else [days.earliest.isoformat(), days.latest.isoformat(), days.precision]


def _range_in(row: Sequence[str] | None) -> DateRange | None:
    if row is None:
        return None
    earliest, latest, precision = row
    return DateRange(date.fromisoformat(earliest), date.fromisoformat(latest), Precision(precision))


# ------------------------------------------------------------------ facts


def dump_facts(facts: Facts) -> str:
    """What is said of an article."""
    return dump([facts.title, facts.byline, facts.outlet, facts.url, dump_estimate(facts.published)])


def load_facts(column: str) -> Facts:
    """The inverse of `dump_facts`."""
    title, byline, outlet, url, published = load(column)
    return Facts(title, byline, outlet, url, load_estimate(published))


# ------------------------------------------------------------------ speakers


def dump_speaker(speaker: Speaker | None) -> str | None:
    """A speaker as one article names him or her; None stays None."""
    if speaker is None:
        return None
    return dump([speaker.name, speaker.role, list(speaker.variants), list(speaker.roles), speaker.corrected])


def load_speaker(column: str | None) -> Speaker | None:
    """The inverse of `dump_speaker`."""
    if column is None:
        return None
    name, role, variants, roles, corrected = load(column)
    return Speaker(name, role, tuple(variants), tuple(roles), corrected)
