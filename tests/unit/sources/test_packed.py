from __future__ import annotations

import gzip
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import sources
from briefing.errors import SourceError
from briefing.sources.packed import LARGEST, MAGIC, read, unpacked
from tests.unit.sources.packed_samples import articles, holds_together

PAGE = "<!doctype html><html><body><p>The talks ended.</p></body></html>"


def test_what_is_inside_is_read_as_it_would_be_without_the_packing() -> None:
    (document,) = sources.read(gzip.compress(PAGE.encode()), "talks.html.gz")
    (plain,) = sources.read(PAGE.encode(), "talks.html")
    assert document == plain


def test_the_inner_name_tells_the_format_where_the_content_leaves_it_open() -> None:
    (document,) = sources.read(gzip.compress(b"A line with <b>a tag</b>.<p>End.</p>"), "talks.html.gz")
    assert document.rounds


def test_raw_spans_count_in_the_unpacked_text() -> None:
    data = gzip.compress(b"Words of a file.\n")
    assert sources.raw_text(data, "a.txt.gz", 0) == "Words of a file.\n"


def test_several_members_are_one_file() -> None:
    data = gzip.compress(b"The talks ") + gzip.compress(b"ended.\n")
    assert unpacked(data) == b"The talks ended.\n"


def test_a_bomb_is_one_error_that_names_the_limit() -> None:
    bomb = gzip.compress(b"a" * (200 * 1_000_000), compresslevel=9)
    assert len(bomb) < 250_000
    with pytest.raises(SourceError, match="unpacks to more than 20 MB"):
        list(read(bomb, "bomb.gz"))


def test_the_limit_itself_is_allowed() -> None:
    assert len(unpacked(gzip.compress(b"a" * LARGEST))) == LARGEST


@pytest.mark.parametrize("cut", [1, 8, 20])
def test_a_file_that_was_cut_short_says_so(cut: int) -> None:
    with pytest.raises(SourceError, match="cut short") as caught:
        unpacked(gzip.compress(b"The talks ended without a treaty.\n")[:-cut])
    assert caught.value.advice


@pytest.mark.parametrize("at", [3, 12, 20, -6])
def test_a_changed_byte_is_an_error_or_changes_nothing(at: int) -> None:
    data = bytearray(gzip.compress(b"The talks ended without a treaty.\n"))
    data[at] ^= 0xFF
    with suppress(SourceError):
        assert unpacked(bytes(data)) == b"The talks ended without a treaty.\n"


def test_what_is_packed_twice_is_refused() -> None:
    with pytest.raises(SourceError, match="more than once"):
        list(read(gzip.compress(gzip.compress(b"text")), "a.gz"))


def test_a_packed_file_of_nothing_is_empty() -> None:
    with pytest.raises(SourceError, match="empty file"):
        list(read(gzip.compress(b""), "a.gz"))


def test_many_members_are_read() -> None:
    assert unpacked(gzip.compress(b"a") * 20_000) == b"a" * 20_000


@given(st.binary(max_size=300))
def test_any_bytes_behind_the_magic_give_documents_or_an_error(data: bytes) -> None:
    holds_together(read, MAGIC + data, "a.gz")
    holds_together(read, gzip.compress(data), "a.gz")


@given(st.text(max_size=200))
def test_any_packed_text_is_read_as_the_text(text: str) -> None:
    packed = zlib.compress(text.encode(), wbits=31)
    try:
        expected = sources.read(text.encode(), "a.txt")
    except SourceError:
        return
    assert articles(read(packed, "a.txt.gz")) == expected
