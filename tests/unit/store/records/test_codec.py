from __future__ import annotations

import contextlib
import dataclasses
import types
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import (
    DateEstimate,
    DateRange,
    Facts,
    Paragraph,
    Precision,
    Provenance,
    Span,
    Speaker,
    TimeExpression,
)
from briefing.store.records import codec

SPANS = st.tuples(st.integers(0, 10**7), st.integers(0, 10**4)).map(lambda p: Span(p[0], p[0] + p[1]))
RANGES = st.builds(
    lambda days, precision: DateRange(min(days), max(days), precision),
    st.tuples(st.dates(), st.dates()),
    st.sampled_from(Precision),
)
KNOWN: dict[Any, st.SearchStrategy[Any]] = {
    Span: SPANS,
    DateRange: RANGES,
    str: st.text(),
    int: st.integers(0, 10**9),
    bool: st.booleans(),
    date: st.dates(),
}


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type of the model, every field of every dataclass given: a field that is not kept is found."""
    if kind in KNOWN:
        return KNOWN[kind]
    if kind is type(None):
        return st.none()
    if get_origin(kind) is tuple:
        return st.lists(anything(get_args(kind)[0]), max_size=4).map(tuple)
    if get_origin(kind) in (Union, types.UnionType):
        return st.one_of([anything(part) for part in get_args(kind)])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    hints = get_type_hints(kind)
    return st.builds(kind, **{f.name: anything(hints[f.name]) for f in dataclasses.fields(kind)})


@settings(deadline=None)
@given(anything(tuple[Paragraph, ...]))
def test_paragraphs_come_back(value: tuple[Paragraph, ...]) -> None:
    assert codec.load_paragraphs(codec.dump_paragraphs(value)) == value


@settings(deadline=None)
@given(anything(Provenance))
def test_provenance_comes_back(value: Provenance) -> None:
    assert codec.load_provenance(codec.dump_provenance(value)) == value


@settings(deadline=None)
@given(anything(tuple[TimeExpression, ...]))
def test_times_come_back(value: tuple[TimeExpression, ...]) -> None:
    assert codec.load_times(codec.dump_times(value)) == value


@settings(deadline=None)
@given(anything(DateEstimate | None))
def test_estimates_come_back(value: DateEstimate | None) -> None:
    assert codec.load_estimate(codec.dump_estimate(value)) == value


@settings(deadline=None)
@given(anything(Facts))
def test_facts_come_back(value: Facts) -> None:
    assert codec.load_facts(codec.dump_facts(value)) == value


@settings(deadline=None)
@given(anything(Speaker | None))
def test_speakers_come_back(value: Speaker | None) -> None:
    assert codec.load_speaker(codec.dump_speaker(value)) == value


@settings(deadline=None)
@given(st.lists(st.text()).map(tuple))
def test_strings_come_back(value: tuple[str, ...]) -> None:
    assert codec.load_strings(codec.dump_strings(value)) == value


@settings(deadline=None)
@given(anything(Speaker))
def test_columns_are_ascii(value: Speaker) -> None:
    column = codec.dump_speaker(value)
    assert column is not None
    assert column.isascii()


LOADERS: list[Callable[[str], object]] = [
    codec.load_paragraphs,
    codec.load_provenance,
    codec.load_times,
    codec.load_estimate,
    codec.load_facts,
    codec.load_speaker,
    codec.load_strings,
]
JSON = st.recursive(st.none() | st.integers() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=8))


@pytest.mark.parametrize("load", LOADERS)
@settings(deadline=None)
@given(column=JSON.map(codec.dump) | st.text(max_size=20) | st.just("[" * 100_000))
def test_what_is_no_column_of_ours_is_refused_in_one_way(load: Callable[[str], object], column: str) -> None:
    with contextlib.suppress(ValueError, TypeError, LookupError):
        load(column)
