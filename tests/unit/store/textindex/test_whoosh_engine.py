from __future__ import annotations

import threading
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from briefing.errors import IndexBusyError, IndexDamagedError, StoreError
from briefing.model import Match
from briefing.store.textindex import generation_writer, whoosh_engine
from briefing.store.textindex.engine import Document, DocumentKind, open_engine
from briefing.store.textindex.merging import MANY
from briefing.store.textindex.segments import open_segments
from tests.unit.store.textindex.engine_samples import EVERY, QUOTE, article, keys, keys_for, published, quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.store.textindex.engine import TextEngine
    from briefing.store.textindex.segments import Segment


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[TextEngine]:
    with closing(open_engine(tmp_path / "text")) as opened:
        yield opened


# ------------------------------------------------------------------ what is found


def test_a_new_folder_holds_nothing_and_is_not_created_by_reading(tmp_path: Path, engine: TextEngine) -> None:
    assert engine.generation() is None
    assert engine.search("", EVERY).total == 0
    assert engine.check(full=True) == []
    assert list(tmp_path.iterdir()) == []


def test_all_words_then_the_last_as_a_beginning(engine: TextEngine) -> None:
    engine.update(
        [quote("q:1", "a missed opportunity"), quote("q:2", "missed the bus"), quote("q:3", "an opportunity")]
    )
    answer = engine.search("missed opp", QUOTE)
    assert keys(answer) == ["q:1"]
    assert answer.match is Match.EXACT
    assert engine.search("missed opp ", QUOTE).match is Match.SOME


def test_words_side_by_side_stand_above_words_apart(engine: TextEngine) -> None:
    engine.update(
        [quote("q:1", "opportunity missed, missed"), quote("q:2", "an opportunity that was never really missed")]
    )
    answer = engine.search("opportunity missed", QUOTE)
    assert [(found.key, found.match) for found in answer.found] == [("q:1", Match.EXACT), ("q:2", Match.WORDS)]


def test_a_word_as_it_was_typed_stands_above_its_inflections(engine: TextEngine) -> None:
    """Also where the inflection is the rarer word."""
    engine.update([quote(f"q:{i}", "talks were held") for i in range(9)] + [quote("r:1", "talked were held")])
    assert keys(engine.search("talked ", QUOTE))[0] == "r:1"
    assert keys(engine.search("talks ", QUOTE))[-1] == "r:1"
    assert engine.search("talking ", QUOTE).total == 10


def test_words_as_they_were_typed_count_more_also_where_they_stand_apart(engine: TextEngine) -> None:
    engine.update([quote("q:1", "talked last week in Geneva"), quote("q:2", "talks next week in Geneva")])
    for form, first in (("talks", "q:2"), ("talked", "q:1")):
        answer = engine.search(f"Geneva {form} ", QUOTE)
        assert answer.match is Match.WORDS
        assert keys(answer)[0] == first
        assert answer.total == 2


def test_a_phrase_is_found_only_side_by_side_and_in_order(engine: TextEngine) -> None:
    engine.update([quote("q:1", "not an inch, never an inch"), quote("q:2", "an inch not given")])
    assert keys_for(engine, '"not an inch"') == ["q:1"]
    assert keys_for(engine, '"inch not" given') == ["q:2"]
    assert keys_for(engine, "“never an in") == ["q:1"]


def test_a_phrase_that_is_nowhere_falls_back_to_its_words(engine: TextEngine) -> None:
    engine.update([quote("q:1", "an inch not given")])
    answer = engine.search('"given an inch"', QUOTE)
    assert keys(answer) == ["q:1"]
    assert answer.match is Match.SOME


def test_where_nothing_has_all_words_those_with_most_come_first(engine: TextEngine) -> None:
    engine.update(
        [
            quote("q:1", "security guarantees for Europe"),
            quote("q:2", "security"),
            quote("q:3", "the weather in the north"),
        ]
    )
    answer = engine.search("security guarantees xylophone", QUOTE)
    assert keys(answer) == ["q:1", "q:2"]
    assert answer.match is Match.SOME
    assert keys_for(engine, "security guarantees in Europe, xylophone") == ["q:1"]
    assert keys_for(engine, "the security xylophone") == ["q:2", "q:1"]


def test_common_words_alone_are_found_like_others(engine: TextEngine) -> None:
    engine.update([quote("q:1", "to be or not to be"), quote("q:2", "or not"), quote("q:3", "nothing")])
    assert keys_for(engine, "to be or not to be ") == ["q:1"]


@pytest.mark.parametrize("words", ["Russia's ", "russia’s ", "Russia ", "RUSS"])
def test_apostrophes_case_and_genitives_do_not_hide_a_word(engine: TextEngine, words: str) -> None:
    engine.update([quote("q:1", "Russia’s proposal"), quote("q:2", "Russia's draft"), quote("q:3", "Russia")])
    assert sorted(keys_for(engine, words)) == ["q:1", "q:2", "q:3"]


@pytest.mark.parametrize("words", ["Erdogan", "erdoğan", "ERDOĞAN ", "erdog\u0306an"])
def test_accents_do_not_hide_a_word(engine: TextEngine, words: str) -> None:
    engine.update([quote("q:1", "said Erdoğan"), quote("q:2", "Erdogan said")])
    assert sorted(keys_for(engine, words)) == ["q:1", "q:2"]


def test_a_title_weighs_more_than_text_and_does_not_run_on_from_it(engine: TextEngine) -> None:
    engine.update([article("a:1", "talks in Geneva began"), article("a:2", "began with guarantees", "Talks in Geneva")])
    assert keys_for(engine, "Geneva") == ["a:2", "a:1"]
    assert engine.search('"guarantees talks"', EVERY).match is Match.SOME


def test_kinds_are_searched_apart(engine: TextEngine) -> None:
    engine.update([quote("q:1", "war"), article("a:1", "war"), Document("t:1", DocumentKind.ACCOUNT, "war")])
    assert sorted(keys_for(engine, "war")) == ["a:1", "q:1", "t:1"]
    assert keys(engine.search("war", [DocumentKind.ACCOUNT])) == ["t:1"]
    assert keys(engine.search("", [DocumentKind.ARTICLE, DocumentKind.QUOTE])) == ["a:1", "q:1"]
    assert engine.search("war", []).total == 0


def test_a_kind_that_is_named_twice_is_searched_once(engine: TextEngine) -> None:
    engine.update([quote("q:1", "war")])
    assert keys(engine.search("war", QUOTE * 2)) == ["q:1"]


def test_no_words_find_everything_and_so_does_an_asterisk(engine: TextEngine) -> None:
    engine.update([quote(f"q:{i}", "word") for i in range(5)] + [quote("q:empty", "")])
    for words in ("", "  ", "*"):
        answer = engine.search(words, QUOTE, limit=2)
        assert (len(answer.found), answer.total, answer.match) == (2, 6, Match.ALL)


def test_the_limit_counts_only_what_is_allowed(engine: TextEngine) -> None:
    engine.update([quote(f"q:{i}", "word") for i in range(100)])
    answer = engine.search("word", QUOTE, limit=3, allow=lambda key: key.endswith("7"))
    assert keys(answer) == ["q:17", "q:27", "q:37"]
    assert answer.total == 10
    assert engine.search("word", QUOTE).total == len(engine.search("word", QUOTE).found) == 100


def test_where_all_words_are_only_in_what_is_not_allowed_some_are_looked_for(engine: TextEngine) -> None:
    engine.update([quote("q:1", "security guarantees"), quote("q:2", "security")])
    answer = engine.search("security guarantees", QUOTE, allow=lambda key: key == "q:2")
    assert [(found.key, found.match) for found in answer.found] == [("q:2", Match.SOME)]


def test_an_error_of_the_callers_filter_is_the_callers(engine: TextEngine) -> None:
    engine.update([quote("q:1", "word")])
    with pytest.raises(ZeroDivisionError):
        engine.search("word", QUOTE, allow=lambda _: bool(1 // 0))


def test_a_prefix_of_many_words_stands_for_the_commonest_and_says_so(engine: TextEngine) -> None:
    engine.update(
        [quote(f"q:{i}", f"con{i:03}") for i in range(200)] + [quote("r:1", "concord"), quote("r:2", "concord")]
    )
    answer = engine.search("con", QUOTE)
    assert answer.total == 65
    assert {"r:1", "r:2"} <= set(keys(answer))
    assert answer.note == "of the words that begin with “con”, the 64 commonest were searched for"
    assert engine.search("con", EVERY).note == answer.note
    assert answer.complete


# ------------------------------------------------------------------ updates


def test_an_update_replaces_removes_and_keeps(engine: TextEngine) -> None:
    engine.update([quote("q:1", "first"), quote("q:2", "second"), quote("q:3", "third")])
    done = engine.update([quote("q:1", "changed")], ["q:2", "q:unknown"])
    assert done.taken == 1
    assert keys_for(engine, "") == ["q:1", "q:3"]
    assert keys_for(engine, "first") == []
    assert keys_for(engine, "changed") == ["q:1"]


def test_a_document_that_is_removed_and_given_again_is_there(engine: TextEngine) -> None:
    engine.update([quote("q:1", "old words")])
    engine.update([quote("q:1", "new words")], ["q:1"])
    assert keys_for(engine, "words") == ["q:1"]
    assert keys_for(engine, "old") == []


def test_an_update_without_changes_publishes_nothing(engine: TextEngine) -> None:
    first = engine.update([quote("q:1", "word")])
    again = engine.update([], ["q:unknown"])
    assert again.generation == first.generation == engine.generation()


def test_an_invalid_document_is_reported_and_the_others_are_searchable(engine: TextEngine) -> None:
    done = engine.update(
        [
            quote("q:1", "good"),
            quote("", "no key"),
            quote("q:2", "half \ud800"),
            quote("q:1", "twice"),
            Document("q:3", "poem", "odd kind"),  # type: ignore[arg-type]
            Document("q:4", DocumentKind.QUOTE, None),  # type: ignore[arg-type]
            quote("q:5", "good too"),
        ]
    )
    assert done.taken == 7
    assert [refused.key for refused in done.refused] == ["", "q:2", "q:1", "q:3", "q:4"]
    assert keys_for(engine, "good") == ["q:1", "q:5"]


def test_a_refused_document_does_not_remove_its_predecessor(engine: TextEngine) -> None:
    engine.update([quote("q:1", "good")])
    engine.update([quote("q:1", "half \ud800")])
    assert keys_for(engine, "good") == ["q:1"]


def test_stopping_an_update_keeps_what_was_taken(engine: TextEngine) -> None:
    told: list[int] = []
    done = engine.update(
        (quote(f"q:{i}", "word") for i in range(100)), stop=lambda: len(told) >= 3, progress=told.append
    )
    assert done.stopped
    assert done.taken == 3
    assert told == [1, 2, 3]
    assert keys_for(engine, "word") == ["q:0", "q:1", "q:2"]


def broken_documents() -> Iterator[Document]:
    yield quote("q:new", "word")
    raise KeyError("the caller's")


def test_an_error_of_the_caller_leaves_the_old_generation_alone(tmp_path: Path, engine: TextEngine) -> None:
    engine.update([quote("q:1", "word")])
    with pytest.raises(KeyError):
        engine.update(broken_documents(), ["q:1"])
    assert keys_for(engine, "word") == ["q:1"]
    assert sorted(path.name for path in (tmp_path / "text").iterdir()) == ["CURRENT", "gen-1", "writer.lock"]
    engine.update([quote("q:2", "word")])
    assert keys_for(engine, "word") == ["q:1", "q:2"]


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """The nearest thing to a full disk that a test may make: the system refuses to let files grow."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("first", [True, False])
def test_a_full_disk_is_one_line_and_leaves_the_old_generation(
    tmp_path: Path,
    engine: TextEngine,
    first: bool,  # noqa: FBT001
) -> None:
    if not first:
        engine.update([quote("q:1", "word")])
    with files_no_larger_than(10_000), pytest.raises(StoreError, match="cannot be written") as caught:
        engine.update([quote(f"q:{i}", f"word other{i}") for i in range(2000)])
    assert "\n" not in caught.value.line
    assert not isinstance(caught.value, IndexDamagedError)
    assert len(list((tmp_path / "text").glob("gen-*"))) == (0 if first else 1)
    assert keys_for(engine, "word") == ([] if first else ["q:1"])
    engine.update([quote("q:3", "word")])
    assert keys_for(engine, "word") == (["q:3"] if first else ["q:1", "q:3"])


def test_many_updates_do_not_make_many_segments_and_lose_nothing(tmp_path: Path, engine: TextEngine) -> None:
    for i in range(3 * MANY):
        engine.update([quote(f"q:{i:02}", f"word number{i}")], [f"q:{i - 1:02}"] if i % 3 == 0 else [])
        assert len(list(published(tmp_path / "text").glob("*.pst"))) < MANY
    left = [f"q:{i:02}" for i in range(3 * MANY) if i % 3 != 2 or i == 3 * MANY - 1]
    assert keys_for(engine, "word") == left
    assert engine.check(full=True) == []


def test_optimising_leaves_one_segment_and_the_same_answers(tmp_path: Path, engine: TextEngine) -> None:
    for i in range(4):
        engine.update([quote(f"q:{i}", f"word {i}, twice {i}"), quote(f"r:{i}", "gone")])
    engine.update([], [f"r:{i}" for i in range(4)])
    before = [engine.search(words, QUOTE).found for words in ('"twice 2"', "word", "")]
    engine.update([], optimise=True)
    after = [engine.search(words, QUOTE).found for words in ('"twice 2"', "word", "")]
    assert [[f.key for f in found] for found in before] == [[f.key for f in found] for found in after]
    assert len(list(published(tmp_path / "text").glob("*.pst"))) == 1


def test_a_large_update_is_written_in_parts(engine: TextEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generation_writer, "MAX_POSTINGS", 10)
    engine.update([quote("q:old", "words of old")])
    engine.update((quote(f"q:{i}", "words of mine") for i in range(9)), ["q:old"])
    assert keys_for(engine, '"words of mine"') == [f"q:{i}" for i in range(9)]
    assert keys_for(engine, "old") == []


def test_files_that_stay_are_hard_links_and_not_copies(tmp_path: Path, engine: TextEngine) -> None:
    engine.update([quote("q:1", "word")])
    before = {path.name: path.stat().st_ino for path in published(tmp_path / "text").glob("text_*")}
    engine.update([quote("q:2", "word")])
    after = {path.name: path.stat().st_ino for path in published(tmp_path / "text").glob("text_*")}
    assert before.items() < after.items()


# ------------------------------------------------------------------ several at once


def test_a_second_writer_is_told_at_once(tmp_path: Path, engine: TextEngine) -> None:
    def documents() -> Iterator[Document]:
        with pytest.raises(IndexBusyError, match="another briefing is writing") as caught:
            open_engine(tmp_path / "text").update([])
        assert "\n" not in caught.value.line
        with pytest.raises(IndexBusyError):
            open_engine(tmp_path / "text").clear()
        yield quote("q:1", "word")

    start = time.monotonic()
    engine.update(documents())
    assert time.monotonic() - start < 5
    assert keys_for(engine, "word") == ["q:1"]


def test_a_reader_stays_on_its_generation_until_the_next_search(tmp_path: Path, engine: TextEngine) -> None:
    engine.update([quote("q:1", "word")])
    with closing(open_engine(tmp_path / "text")) as reader:
        assert keys_for(reader, "word") == ["q:1"]
        engine.update([quote("q:2", "word")])
        assert keys_for(reader, "word") == ["q:1", "q:2"]
        engine.clear()
        assert keys_for(reader, "word") == []
        engine.update([quote("q:3", "word")])
        assert keys_for(reader, "word") == ["q:3"]


def test_a_search_that_has_begun_survives_the_removal_of_its_generation(tmp_path: Path, engine: TextEngine) -> None:
    engine.update([quote(f"q:{i}", "word") for i in range(5)])
    asked = 0

    def publish_once() -> bool:
        nonlocal asked
        asked += 1
        if asked == 2:
            with closing(open_engine(tmp_path / "text")) as writer:
                writer.update([], [f"q:{i}" for i in range(5)])
        return False

    assert engine.search("word", QUOTE, stop=publish_once).total == 5
    assert asked >= 2
    assert engine.search("word", QUOTE).total == 0


@pytest.mark.parametrize("error", [FileNotFoundError("gone"), EOFError(), IndexDamagedError("half gone")])
def test_a_generation_that_is_replaced_while_it_is_opened_is_no_damage(
    tmp_path: Path, engine: TextEngine, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """A reader has its name, and a writer removes it before the reader has all its files."""
    engine.update([quote("q:1", "word")])
    calls = 0

    def too_late_once(folder: Path, files: Iterable[str]) -> list[Segment]:
        nonlocal calls
        calls += 1
        if calls > 1:
            return open_segments(folder, files)
        with closing(open_engine(tmp_path / "text")) as writer:
            writer.update([quote("q:2", "word")])
        raise error

    monkeypatch.setattr("briefing.store.textindex.segments.open_segments", too_late_once)
    assert keys_for(engine, "word") == ["q:1", "q:2"]


def test_threads_share_an_engine(engine: TextEngine) -> None:
    engine.update([quote(f"q:{i}", f"word {i}") for i in range(300)])
    answers: list[int] = []

    def ask() -> None:
        answers.extend(engine.search("word", QUOTE).total for _ in range(5))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    engine.update([], ["q:0"])
    for thread in threads:
        thread.join()
    assert len(answers) == 20
    assert set(answers) <= {299, 300}


def test_a_closed_engine_opens_again_by_itself(engine: TextEngine) -> None:
    engine.update([quote("q:1", "word")])
    assert keys_for(engine, "word") == ["q:1"]
    engine.close()
    engine.close()
    assert keys_for(engine, "word") == ["q:1"]


# ------------------------------------------------------------------ ending early


@pytest.fixture
def large(engine: TextEngine, monkeypatch: pytest.MonkeyPatch) -> TextEngine:
    """An engine whose searches look at the clock every eight documents."""
    engine.update([quote(f"q:{i:03}", f"word other{i}") for i in range(200)])
    monkeypatch.setattr("briefing.store.textindex.searching._WINDOW", 8)
    return engine


def test_a_stopped_search_gives_what_it_has_and_says_so(large: TextEngine) -> None:
    looks = 0

    def stop() -> bool:
        nonlocal looks
        looks += 1
        return looks > 10

    answer = large.search("word", QUOTE, stop=stop)
    assert 0 < answer.total < 200
    assert answer.note == "the search was stopped"
    assert not answer.complete
    assert large.search("word", QUOTE).complete


@pytest.mark.parametrize("words", ["word", "word other", "word absent", "", "w"])
def test_a_search_stopped_from_the_start_finds_nothing(large: TextEngine, words: str) -> None:
    answer = large.search(words, QUOTE, stop=lambda: True)
    assert answer.total == 0
    assert not answer.complete


def test_the_deadline_ends_a_search(large: TextEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(10_000))
    monkeypatch.setattr("briefing.store.textindex.searching.time.monotonic", lambda: float(next(ticks)))
    answer = large.search("word", QUOTE, deadline=9.0)
    assert 0 < answer.total < 200
    assert "9 s" in answer.note
    assert not answer.complete


def test_waiting_for_another_thread_ends_with_the_deadline(large: TextEngine) -> None:
    inside, leave = threading.Event(), threading.Event()

    def hold() -> bool:
        inside.set()
        leave.wait(10)
        return True

    holder = threading.Thread(target=large.search, args=("word", QUOTE), kwargs={"stop": hold})
    holder.start()
    assert inside.wait(10)
    try:
        start = time.monotonic()
        answer = large.search("word", QUOTE, deadline=0.1)
        assert time.monotonic() - start < 5
        assert not answer.complete
    finally:
        leave.set()
        holder.join()


HOSTILE = [
    "*",
    "* * *",
    "*a* ?b?",
    "[a to z]",
    "[to]",
    "word~3",
    "~3",
    "word^1e999",
    "date:[x to y]",
    "NOT NOT word",
    "NOT",
    "AND OR ANDNOT",
    "word " * 1000,
    "w" * 1000,
    " ".join(f"t{i}" for i in range(1000)),
    "(" * 1000 + "word" + ")" * 1000,
    "((((((",
    '"' * 999,
    '"word',
    'word" other "',
    "\x00",
    "word\x00other",
    "🙂 🇷🇺",
    "\ud800word",
    "é" * 50_000,
    "word other " * 10_000,
    '"word" ' * 20_000,
    "a b c d e f g h i j k l m n o p",
    "' ’ ' ’",
    "\\\\\\",
    "{{word}}",
    "$(word) %s %d",
    "<word>",
    "-",
    "word:",
    ":word",
    "\u202eword",
]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_hangs_or_crashes(large: TextEngine, words: str) -> None:
    start = time.process_time()
    answer = large.search(words, EVERY, limit=5)
    assert time.process_time() - start < 2
    assert "\n" not in answer.note
    assert "word" not in words or "*" in words or answer.total or answer.note


# ------------------------------------------------------------------ other versions


def test_an_index_of_another_layout_is_not_read(
    tmp_path: Path, engine: TextEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.update([quote("q:1", "word")])
    engine.close()
    monkeypatch.setattr(whoosh_engine, "LAYOUT", whoosh_engine.LAYOUT + 1)
    with pytest.raises(IndexDamagedError, match="another version"):
        engine.search("word", QUOTE)
    with pytest.raises(IndexDamagedError):
        engine.update([quote("q:2", "word")])
    assert len(engine.check()) == 1
    engine.clear()
    engine.update([quote("q:2", "word")])
    assert keys_for(engine, "word") == ["q:2"]
