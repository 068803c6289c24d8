from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest

from briefing.store.records.pages import Pages


class Source:
    """Counts what is fetched."""

    def __init__(self) -> None:
        self.fetched: list[list[int]] = []

    def __call__(self, numbers: Sequence[int]) -> list[str]:
        self.fetched.append(list(numbers))
        return [f"item {n}" for n in numbers]


def test_a_page_is_fetched_when_one_of_its_items_is_looked_at() -> None:
    source = Source()
    pages = Pages(range(100, 200), source, page=10)
    assert len(pages) == 100
    assert source.fetched == []
    assert (pages[0], pages[9], pages[-1]) == ("item 100", "item 109", "item 199")
    assert source.fetched == [list(range(100, 110)), list(range(190, 200))]


def test_a_slice_is_as_lazy_as_the_whole() -> None:
    source = Source()
    part = Pages(range(1000), source)[500:510]
    assert source.fetched == []
    assert list(part) == [f"item {n}" for n in range(500, 510)]
    assert source.fetched == [list(range(500, 510))]


def test_only_so_many_pages_are_kept() -> None:
    source = Source()
    pages = Pages(range(1000), source, page=10)
    assert list(pages) == [f"item {n}" for n in range(1000)]
    assert len(pages._pages) == 32
    assert pages[999] == "item 999"
    assert len(source.fetched) == 100
    assert pages[0] == "item 0"
    assert len(source.fetched) == 101


def test_what_is_beyond_the_end_is_not_there() -> None:
    pages = Pages(range(3), Source())
    for index in (3, -4):
        with pytest.raises(IndexError):
            pages[index]
    assert list(Pages([], Source())) == []


def test_a_fetch_that_fails_is_tried_again() -> None:
    tries: list[int] = []

    def fetch(numbers: Sequence[int]) -> list[str]:
        tries.append(1)
        if len(tries) == 1:
            raise OSError
        return ["item"] * len(numbers)

    pages = Pages(range(3), fetch)
    with pytest.raises(OSError):  # noqa: PT011 any will do
        pages[0]
    assert pages[0] == "item"


def test_threads_that_look_at_one_page_fetch_it_once() -> None:
    source = Source()
    pages = Pages(range(64), source)
    threads = [threading.Thread(target=pages.__getitem__, args=(n,)) for n in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(source.fetched) == 1
