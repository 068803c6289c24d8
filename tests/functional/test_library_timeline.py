"""The timeline of a workspace: its order, its numbers of sources, and its calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.library import Library
from briefing.model import Query
from tests.functional.building import workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

VOTE = "The harbour council voted for the northern quay on May 12, 2023."
FILES: dict[str, str | bytes] = {
    "herald.txt": f"Council votes\nhttps://www.coast-herald.example/vote\n2023-05-13\n{VOTE}\n",
    "herald-again.txt": f"Quay: the vote\nhttps://www.coast-herald.example/again\n2023-05-14\n{VOTE}\n",
    "wire.txt": f"A vote for the quay\nhttps://island-wire.example/vote\n2023-05-13\n{VOTE}\n",
    "unknown.txt": "Works begin\n2023-06-02\nWorks at the northern quay began on June 1, 2023, not in May 2022.\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(workspace(tmp_path_factory.mktemp("ws"), FILES)) as opened:
        opened.refresh()
        yield opened


def test_articles_of_one_outlet_count_once(library: Library) -> None:
    (vote,) = library.timeline(Query("council voted")).items
    assert (len(vote.articles), vote.sources) == (3, 2)


def test_the_timeline_is_turned_round(library: Library) -> None:
    oldest = [e.range for e in library.timeline().items]
    newest = [e.range for e in library.timeline(Query(newest=True)).items]
    assert [r.earliest for r in newest] == sorted((r.earliest for r in oldest), reverse=True)
    worded = [e.range.earliest for e in library.timeline(Query("quay", newest=True)).items]
    assert len(worded) > 1
    assert worded == sorted(worded, reverse=True)


def test_an_event_is_asked_for_by_its_number_of_sources(library: Library) -> None:
    everything = library.timeline().items
    assert max(e.sources for e in everything) > 1
    for least in (1, 2, 3, 4):
        found = library.timeline(Query(min_sources=least)).items
        assert [e.id for e in found] == [e.id for e in everything if e.sources >= least]
    assert all(e.sources > 1 for e in library.timeline(Query("quay", min_sources=2)).items)


@pytest.mark.parametrize("query", [Query(), Query("quay"), Query(since=date(2023, 5, 10)), Query(min_sources=2)])
@pytest.mark.parametrize("newest", [False, True])
def test_the_calendar_tells_which_day_stands_where(library: Library, query: Query, newest: bool) -> None:  # noqa: FBT001
    hits = library.timeline(replace(query, newest=newest))
    calendar = library.calendar(hits, newest=newest)
    days = [run[:2] for run in calendar.runs for _ in range(run[2])]
    assert days == [(e.range.earliest, e.range.latest) for e in hits.items]
