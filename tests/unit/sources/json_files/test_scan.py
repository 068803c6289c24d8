from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.sources.json_files.scan import DEPTH, Text, Thing, Value, scan

VALUES = st.recursive(
    st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def plain(raw: str, value: Value) -> object:
    """A scanned value as the standard library gives it."""
    if isinstance(value, Text):
        return value.of(raw, len(raw))
    if isinstance(value, Thing):
        return {name: plain(raw, one) for name, one in value.fields.items()}
    return [plain(raw, one) for one in value] if isinstance(value, list) else value


@settings(deadline=None)
@given(value=VALUES, ascii_only=st.booleans(), indent=st.sampled_from([None, 1]))
def test_what_is_scanned_is_what_the_standard_library_reads(
    value: object, *, ascii_only: bool, indent: int | None
) -> None:
    raw = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    scanned = scan(raw)
    assert (scanned.fault, scanned.end) == ("", len(raw))
    assert plain(raw, scanned.value) == value


@pytest.mark.parametrize(
    "number", ["9" * 100_000, "-1." + "0" * 1_000, "1e999999", "-Infinity", "NaN", "1E" + "9" * 1_000]
)
def test_a_number_of_any_size_leaves_the_fields_after_it_alone(number: str) -> None:
    scanned = scan(f'{{"n": {number}, "text": 1}}')
    assert isinstance(scanned.value, Thing)
    assert scanned.value.fields["text"] == 1.0


def test_numbers_are_kept_in_objects_and_words_are_nothing() -> None:
    value = scan('{"a": 1.5e3, "b": true, "c": null, "d": -2, "e": [1, "x", false]}').value
    assert isinstance(value, Thing)
    *numbers, listed = value.fields.values()
    assert numbers == [1500.0, None, None, -2.0]
    assert isinstance(listed, list)
    assert len(listed) == 1


def test_an_object_knows_where_it_stands() -> None:
    raw = ' [{"a": {}}]'
    listed = scan(raw).value
    assert isinstance(listed, list)
    (thing,) = listed
    assert isinstance(thing, Thing)
    assert raw[thing.start : thing.end] == '{"a": {}}'


def test_what_is_complete_is_kept_of_a_text_that_breaks_off() -> None:
    raw = '{"status": "ok", "items": [{"a": "b"}, {"c": "d", '
    scanned = scan(raw)
    assert scanned.fault == "breaks off"
    assert plain(raw, scanned.value) == {"status": "ok", "items": [{"a": "b"}]}


def test_a_comma_before_a_closing_bracket_does_no_harm() -> None:
    raw = '{"a": ["b",],}'
    assert plain(raw, scan(raw).value) == {"a": ["b"]}


def test_nesting_has_a_bound() -> None:
    assert not scan("[" * DEPTH + "]" * DEPTH).fault
    assert "deep" in scan("[" * (DEPTH + 1) + "]" * (DEPTH + 1)).fault
