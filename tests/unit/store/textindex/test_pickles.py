from __future__ import annotations

import contextlib
import io
import pickle
import pickletools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import IndexDamagedError
from briefing.store.textindex.pickles import restricted

if TYPE_CHECKING:
    from pathlib import Path

load, loads = restricted({("__builtin__", "set"): set, ("builtins", "set"): set})


class Runs:
    """Unpickles by calling a function with arguments."""

    def __init__(self, function: Any, *arguments: object) -> None:
        self._call = (function, arguments)

    def __reduce__(self) -> tuple[Any, tuple[object, ...]]:
        return self._call


@pytest.mark.parametrize("protocol", range(1, pickle.HIGHEST_PROTOCOL + 1))
def test_plain_values_and_allowed_names_are_read(protocol: int) -> None:
    value = {"a": (1, 2.5, None, True, "x"), "b": [{3, 4}]}
    data = pickle.dumps(value, protocol)
    assert loads(data) == value
    assert load(io.BytesIO(data + b"rest")) == value


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("function", [open, eval, __import__, getattr], ids=lambda f: f.__name__)
def test_any_other_name_is_refused_and_nothing_runs(tmp_path: Path, function: Any, protocol: int) -> None:
    mark = tmp_path / "mark"
    data = pickle.dumps(Runs(function, str(mark), "w"), protocol)
    with pytest.raises(IndexDamagedError, match="names"):
        loads(data)
    assert not mark.exists()


def test_a_name_is_allowed_exactly_and_not_by_its_beginning() -> None:
    for name in (b"set.__init__", b"setattr", b"se"):
        with pytest.raises(IndexDamagedError):
            loads(b"cbuiltins\n" + name + b"\n.")


def test_a_dotted_name_does_not_lead_through_an_allowed_one() -> None:
    """Protocol 4 walks "set.__class__.mro" by attributes unless the whole name is compared."""
    data = b"\x80\x04\x8c\x08builtins\x8c\rset.__class__\x93."
    pickletools.dis(data, out=io.StringIO())
    with pytest.raises(IndexDamagedError):
        loads(data)


@pytest.mark.parametrize("data", [b"", b"junk", b"\x80\x04", b"Pid\n.", b"\x82\x01.", pickle.dumps([1] * 99)[:-3]])
def test_bytes_that_are_no_pickle_are_damage(data: bytes) -> None:
    with pytest.raises(IndexDamagedError):
        loads(data)


@given(st.binary(max_size=60))
def test_anything_is_a_plain_value_or_damage(data: bytes) -> None:
    with contextlib.suppress(IndexDamagedError):
        loads(b"\x80\x04" + data)
