"""Long lists, many threads, and records that change while somebody reads."""

from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from briefing.errors import StoreError
from briefing.library import Library
from briefing.model import Query
from tests.functional.building import FERRY, workspace, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.model import QuoteHit
    from briefing.workspace import Workspace

COUNT = 150


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    files: dict[str, str | bytes] = {
        f"{n:03d}.txt": FERRY.replace("2023-05-04", f"2023-{n % 12 + 1:02d}-{n % 28 + 1:02d}") for n in range(COUNT)
    }
    made = workspace(tmp_path_factory.mktemp("ws"), files)
    with Library(made) as opened:
        opened.refresh(jobs=1)
    return made


@pytest.fixture
def library(place: Workspace) -> Iterator[Library]:
    with Library(place) as opened:
        yield opened


def test_items_are_fetched_only_where_somebody_looks(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[int] = []
    really = sqlite3.Connection

    items = library.quotes().items
    with library._connections.reading() as db:
        assert isinstance(db, really)
        db.set_trace_callback(lambda sql: fetched.append(1) if "FROM quote" in sql else None)
        assert len(items) == 2 * COUNT
        assert fetched == []
        first = items[0]
        assert len(fetched) == 1
        assert items[1] != first
        assert items[63] != first
        assert len(fetched) == 1
        assert items[-1] != first
        assert len(fetched) == 2
        db.set_trace_callback(None)


def test_a_lazy_list_is_a_sequence(library: Library) -> None:
    items = library.articles().items
    everything = list(items)
    assert len(everything) == COUNT
    assert items[COUNT - 1] == items[-1] == everything[-1]
    assert list(items[10:100:7]) == everything[10:100:7]
    assert list(reversed(items)) == everything[::-1]
    assert everything[5] in items
    with pytest.raises(IndexError):
        items[COUNT]
    with pytest.raises(IndexError):
        items[-COUNT - 1]


def test_many_threads_may_ask_at_once(library: Library) -> None:
    expected = [q.id for q in library.quotes("far apart").items]
    shared = library.articles().items

    def ask(n: int) -> tuple[list[str], str]:
        return [q.id for q in library.quotes("far apart").items], shared[n].id

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(64)))
    assert all(ids == expected for ids, _ in answers)
    assert [article for _, article in answers] == [a.id for a in shared][:64]


def test_another_thread_may_close(place: Workspace) -> None:
    library = Library(place)
    assert library.articles().total == COUNT
    closer = threading.Thread(target=library.close)
    closer.start()
    closer.join()
    assert library.articles().total == COUNT
    library.close()


def test_queries_go_on_while_a_build_writes(tmp_path: Path) -> None:
    """Every answer is whole, what it quotes is what the article of that moment says, and a stale one says so."""
    made = workspace(tmp_path, {f"{n:02d}.txt": FERRY for n in range(40)})
    problems: list[str] = []
    answers: list[int] = []
    done = threading.Event()

    def look(library: Library) -> None:
        while not done.is_set():
            try:
                hits = library.quotes(Query("nobody gains", limit=70)).items
                problems.extend(hit.text for hit in hits if not is_right(hit))
                answers.append(len(hits))
            except StoreError as error:
                if "ask again" not in error.line:
                    problems.append(error.line)

    with Library(made) as library:
        library.refresh(jobs=1)
        readers = [threading.Thread(target=look, args=(library,)) for _ in range(3)]
        for reader in readers:
            reader.start()
        for turn in range(4):
            longer = FERRY.replace("The harbour board", "The " + "very " * turn + "old harbour board")
            write(made.corpus, {f"{n:02d}.txt": longer for n in range(0, 40, 2)})
            assert library.refresh(jobs=1).changed == 20
        library.refresh(jobs=1, rebuild=True)
        done.set()
        for reader in readers:
            reader.join()
    assert problems == []
    assert max(answers) == 40


def is_right(hit: QuoteHit) -> bool:
    at = hit.quote.span.start - hit.sentence.start
    return hit.text.startswith("Nobody gains") and hit.context[at : at + len(hit.text)] == hit.text


def test_a_list_from_before_a_build_says_that_it_is_stale(tmp_path: Path) -> None:
    made = workspace(tmp_path)
    with Library(made) as library:
        library.refresh()
        stale, kept = library.quotes().items, library.articles().items
        first = kept[0]
        write(made.corpus, {"ferry.txt": FERRY.replace("apart", "away")})
        library.refresh()
        assert kept[0] == first
        with pytest.raises(StoreError, match="has changed since this list was made"):
            list(stale)


def test_the_speaker_of_a_name_is_told_across_articles(tmp_path: Path) -> None:
    """A surname joins the full name of the same office in another article, and leaves it when that article goes."""
    made = workspace(tmp_path)
    write(
        made.corpus,
        {"short.txt": "Vote\n2023-05-11\n“It is time,” union secretary Moe said on the quay that morning.\n"},
    )
    with Library(made) as library:
        library.refresh()
        (hit,) = library.quotes("it is time").items
        assert hit.quote.speaker is not None
        assert (hit.quote.speaker.name, hit.surface) == ("Per Moe", "Moe")
        assert library.quotes(Query("it is time", speaker="per")).total == 1
        (made.corpus / "strike.txt").unlink()
        library.refresh()
        (hit,) = library.quotes("it is time").items
        assert hit.quote.speaker is not None
        assert hit.quote.speaker.name == "Moe"
        assert library.quotes(Query("it is time", speaker="per")).total == 0
