from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.sources import decode

WORDS = "The café’s owner said “no” – twice."
RUSSIAN = "Сергей Рябков назвал переговоры сложными, но деловыми и профессиональными. " * 8


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_western_text_comes_back_from_its_encoding(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)).text == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding: str) -> None:
    plain = "The owner said no, twice."
    assert decode(plain.encode(encoding)).text == plain


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r"])
def test_a_legacy_file_in_another_alphabet_is_recognised(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


def test_the_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfHello there.").text == "Hello there."


@pytest.mark.parametrize("size", [2_000, 20_000, 100_000])
def test_random_bytes_are_refused_with_advice(size: int) -> None:
    noise = random.Random(size).randbytes(size)
    with pytest.raises(SourceError) as caught:
        decode(noise)
    assert caught.value.advice
    assert "\n" not in caught.value.line


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(500), b"%PDF-1.4\n" + bytes(range(256)) * 20, bytes(900)]
)
def test_files_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        decode(data)


def test_a_text_cut_off_within_a_character_is_still_read() -> None:
    assert "café" in decode(("The café is closed. " * 9 + "é").encode()[:-1]).text


def test_one_damaged_byte_does_not_change_the_alphabet_of_the_rest() -> None:
    damaged = WORDS.encode().replace(b"owner", b"ow\xffner")
    assert decode(damaged).text == WORDS.replace("owner", "ow\ufffdner")


ENGLISH = (
    "The minister said on Monday that talks would resume in Geneva after a week of consultations. He told "
    "reporters that “no decision” had been taken – and that the café meeting was private. "
)
POLISH = "Minister powiedział w poniedziałek, że rozmowy zostaną wznowione w Genewie po tygodniu konsultacji. "


def _damaged(data: bytes, times: int, seed: int) -> bytes:
    """`data` with as many of its bytes replaced by others beyond ASCII."""
    rng = random.Random(seed)
    found = bytearray(data)
    for at in rng.sample(range(len(found)), times):
        found[at] = rng.randrange(0x80, 0x100)
    return bytes(found)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("times", [1, 3, 5])
def test_a_short_english_file_with_several_bad_bytes_stays_in_a_western_encoding(times: int, seed: int) -> None:
    for text in (ENGLISH * 2, ENGLISH.encode("ascii", "ignore").decode() * 2):
        assert decode(_damaged(text.encode()[:300], times, seed)).encoding in ("utf-8", "cp1252")


@pytest.mark.parametrize("seed", range(5))
def test_a_short_file_in_another_alphabet_with_many_bad_bytes_is_still_read(seed: int) -> None:
    data = _damaged(RUSSIAN.encode()[:300], 10, seed)
    assert decode(data).encoding == "utf-8"


def test_utf_16_in_another_alphabet_is_known_without_its_mark() -> None:
    assert decode(RUSSIAN.encode("utf-16-le")).text == RUSSIAN


@pytest.mark.parametrize("declared", ["windows-1250", "iso-8859-2"])
@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="{}">',
        "<META http-equiv=Content-Type content='text/html; charset={}'>",
        '<?xml version="1.0" encoding="{}"?>',
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(head: str, declared: str) -> None:
    page = head.format(declared) + f"<p>{POLISH}</p>"
    assert decode(page.encode(declared)).text == page


def test_an_old_name_in_a_page_stands_for_the_encoding_that_browsers_use() -> None:
    page = f'<meta charset="iso-8859-1"><p>{WORDS}</p>'
    assert decode(page.encode("cp1252")).text == page


@pytest.mark.parametrize("declared", ["windows-1251", "utf-16", "idna", "no-such", "utf-7", "rot13", "base64"])
def test_a_page_in_utf_8_is_read_so_whatever_it_declares(declared: str) -> None:
    page = f'<meta charset="{declared}"><p>{WORDS}</p>'
    assert decode(page.encode()).text == page


@pytest.mark.parametrize("declared", ["utf-16", "idna", "no-such", "utf-7", "rot13", "base64", "hex", "undefined"])
def test_a_page_that_declares_nonsense_is_read_as_if_it_declared_nothing(declared: str) -> None:
    page = f'<meta charset="{declared}"><p>{WORDS}</p>'
    assert decode(page.encode("cp1252")).text == page


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_marked_file_that_was_cut_off_is_still_read(encoding: str) -> None:
    assert decode((WORDS + "é").encode(encoding)[:-1]).text.startswith(WORDS)


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except SourceError:
        return
    assert isinstance(text, str)


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=200))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    text = text.lstrip("\ufeff")
    assert decode(text.encode()).text == text
