"""Gates on the timeline: what several sources say of one event is one entry, with the right day and all their words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing.library import Library
from briefing.model import Account, Entry
from briefing.text.timex_ranges import timex_value
from briefing.workspace import Workspace
from tests.quality.relating import related
from tests.quality.shared import SHARED, evaluated, gold, needed, rows, seeds

pytestmark = needed

DATES = SHARED / "data" / "dates"
ENTRIES = {"dates": 0.54, "dated": 0.375, "merge": 0.295}
"""F1 of what a query for a target gives: of its distinct dates, its dated sentences, and its merged pairs of them."""
SENTENCES = {"dates": 0.55, "dated": 0.4, "merge": 0.175}
"""The same for those accounts alone that name the target or mean it."""


# ------------------------------------------------------------------ five articles on one week


@pytest.fixture(scope="module")
def timeline(tmp_path_factory: pytest.TempPathFactory) -> tuple[Entry, ...]:
    return related({path.name: path.read_bytes() for path in seeds()}, tmp_path_factory.mktemp("seeds")).entries


def of_day(timeline: tuple[Entry, ...], day: str) -> list[Entry]:
    """The entries that begin on a day, or in a month or year."""
    return [entry for entry in timeline if timex_value(entry.range) == day]


@pytest.mark.parametrize(
    "event", gold("seed_timeline.json")["events"] if SHARED.is_dir() else [], ids=lambda e: e["date"]
)
def test_each_event_is_an_entry_with_its_sources(event: dict[str, Any], timeline: tuple[Entry, ...]) -> None:
    """The first entry of the day has all sources; one source may tell of it without a day that could be known."""
    first = of_day(timeline, event["date"])[0]
    dayless = {"000_c07040a14de52131.txt"} if event["date"] == "2021-12-27" else set()
    assert set(event["sources"]) - dayless <= set(first.files)


def test_five_wordings_of_one_day_are_one_entry_that_keeps_them(timeline: tuple[Entry, ...]) -> None:
    (entry,) = of_day(timeline, "2021-12-17")
    wordings = {account.text.lower() for account in entry.accounts}
    for words in ("mid-december", "last december", "earlier this month", "december 17, 2021", "december 17,"):
        assert any(words in wording for wording in wordings), words
    assert len({account.range for account in entry.accounts}) == 3


def test_no_entry_has_a_day_that_no_label_knows(timeline: tuple[Entry, ...]) -> None:
    """Of single days; of longer times there are more than are labelled."""
    labelled = {event["date"] for event in gold("seed_timeline.json")["events"]}
    days = {timex_value(entry.range) for entry in timeline if entry.range.earliest == entry.range.latest}
    assert days <= labelled


# ------------------------------------------------------------------ sixty articles, asked as a user asks


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Library]]:
    """A library of each corpus, its articles written as JSON files with title, text and date."""
    opened: dict[str, Library] = {}
    for article in rows(DATES / "xdoc_dev_articles.jsonl"):
        root = tmp_path_factory.getbasetemp() / article["corpus"]
        (root / "corpus").mkdir(parents=True, exist_ok=True)
        told = {"title": article["title"], "text": article["text"], "date": article["dct"]}
        (root / "corpus" / f"{article['id']}.json").write_text(json.dumps(told), encoding="utf-8")
        opened.setdefault(article["corpus"], Library(Workspace(root, root / "corpus", root / "index")))
    for library in opened.values():
        assert library.refresh(jobs=1).problems == ()
    yield opened
    for library in opened.values():
        library.close()


def letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


class Sentences:
    """Which of the labelled sentences an account is."""

    def __init__(self) -> None:
        self._sentences = {
            f"{a['id']}.json": [(letters(a["text"][s["start"] : s["end"]]), s["n"]) for s in a["sentences"]]
            for a in rows(DATES / "xdoc_dev_articles.jsonl")
        }

    def of(self, account: Account) -> tuple[str, int]:
        """The article and the number of the sentence."""
        told = letters(account.text)
        n = next(n for text, n in self._sentences[account.file] if text[:60].startswith(told[:60]) or told in text)
        return account.file.removesuffix(".json"), n


def scores(told: str) -> dict[str, float]:
    """F1 of each measure that the evaluator prints."""
    return {name: float(value) for name, value in re.findall(r"^(\w+) .*F1 ([\d.]+)", told, re.MULTILINE)}


def score(libraries: dict[str, Library], wanted: Callable[[Account, str], bool], folder: Path) -> dict[str, float]:
    sentences = Sentences()
    path = folder / "predictions.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for target in rows(DATES / "xdoc_dev_timelines.jsonl"):
            entries = [
                {
                    "date": timex_value(entry.range),
                    "sents": [sentences.of(a) for a in entry.accounts if wanted(a, name)],
                }
                for name in [target["target"]]
                for entry in libraries[target["corpus"]].timeline(name).items
            ]
            predicted = {"id": target["id"], "entries": [entry for entry in entries if entry["sents"]]}
            file.write(json.dumps(predicted) + "\n")
    return scores(evaluated("dates/eval_xdoc.py", DATES / "xdoc_dev_timelines.jsonl", path))


def test_a_query_gives_the_timeline_of_its_target(
    libraries: dict[str, Library], tmp_path: Path, shown: Callable[[str], None]
) -> None:
    found = score(libraries, lambda *_: True, tmp_path)
    shown(f"timelines, by query: {found}")
    assert {name: found[name] for name in ENTRIES if found[name] < ENTRIES[name]} == {}


def test_the_accounts_that_mean_the_target_are_right_by_themselves(
    libraries: dict[str, Library], tmp_path: Path, shown: Callable[[str], None]
) -> None:
    def means(account: Account, target: str) -> bool:
        return all(letters(word) in letters(" ".join([account.text, *account.names])) for word in target.split())

    found = score(libraries, means, tmp_path)
    shown(f"timelines, by sentence: {found}")
    assert {name: found[name] for name in SENTENCES if found[name] < SENTENCES[name]} == {}


def test_a_full_name_finds_the_sentences_that_give_it_in_short(libraries: dict[str, Library]) -> None:
    """Each is marked where it has a word that was asked for, or means the name that has."""
    found = [a for entry in libraries["corpus_apple"].timeline("Steve Jobs").items for a in entry.accounts]
    short = [a for a in found if "Steve" not in a.text and "Jobs" in a.text]
    assert len(short) > 20
    assert all("Steve Jobs" in a.names for a in short)
    assert all(isinstance(a.range.earliest, date) for a in short)
