from __future__ import annotations

import os
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.store.records.names import printable, to_path

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="names are bytes on POSIX alone")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("2022/talks in Geneva.txt", "2022/talks in Geneva.txt"),
        ("Переговоры – «1».txt", "Переговоры – «1».txt"),
        ("a\nb\x1b[2J.txt", "a\\x0ab\\x1b[2J.txt"),
        ("rtl\u202egnp.txt", "rtl\\u202egnp.txt"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("c1\x9b", "c1\\u009b"),
    ],
)
def test_names_are_shown_as_one_printable_line(name: str, shown: str) -> None:
    assert printable(name) == shown
    assert to_path(shown) == name


@POSIX
@settings(deadline=None)
@given(st.binary(min_size=1, max_size=40).filter(lambda b: b"\0" not in b))
def test_any_name_leads_back_to_its_file(name: bytes) -> None:
    shown = printable(os.fsdecode(name))
    assert shown.isprintable()
    assert os.fsencode(to_path(shown)) == name


@POSIX
@settings(deadline=None)
@given(st.text(min_size=1), st.text(min_size=1))
def test_two_names_are_never_shown_alike(one: str, other: str) -> None:
    assert (printable(one) == printable(other)) == (one == other)


@settings(deadline=None)
@given(st.text())
def test_what_is_no_shown_name_is_no_crash(name: str) -> None:
    assert isinstance(to_path(name), str)
