"""What is remembered of an article for dating others, in few bytes, so that no text has to be read again for it."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from briefing.relate.signature import MUCH

_FAR = 0xFFFF
"""A gap of so much is only a part of one."""


def pack_words(words: Mapping[int, int]) -> bytes:
    """Words by their numbers with how often they are used, as the gaps between them: about 2 bytes a word."""
    return _bytes(array("H", _gaps(sorted(number * MUCH + count - 1 for number, count in words.items()))))


def unpack_words(packed: bytes) -> dict[int, int]:
    """The inverse of `pack_words`; ValueError where the bytes are none of its."""
    gaps = _array("H", packed)
    used = (use for use, gap in zip(accumulate(gaps), gaps, strict=True) if gap != _FAR)
    return {use // MUCH: use % MUCH + 1 for use in used}


def pack_days(days: Iterable[int]) -> bytes:
    """Days, which are ordinals, in their order: 4 bytes each."""
    return _bytes(array("I", days))


def unpack_days(packed: bytes) -> list[int]:
    """The inverse of `pack_days`; ValueError where the bytes are none of its."""
    return list(_array("I", packed))


def _gaps(numbers: Iterable[int]) -> Iterator[int]:
    before = 0
    for number in numbers:
        far, gap = divmod(number - before, _FAR)
        yield from [_FAR] * far
        yield gap
        before = number


def _bytes(values: array[int]) -> bytes:
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def _array(kind: str, packed: bytes) -> array[int]:
    values = array(kind)
    values.frombytes(packed)
    if sys.byteorder == "big":
        values.byteswap()
    return values
