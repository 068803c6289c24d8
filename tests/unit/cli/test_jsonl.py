"""Field by field: scripts rely on these names and values."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from briefing.cli import jsonl
from briefing.cli.output import Json
from briefing.model import SCHEMA, Confidence, Span
from tests.unit.cli.samples import (
    ARTICLE,
    BODY,
    ENTRY,
    INFO,
    OTHER,
    OTHER_TEXT,
    PAIR,
    PASSAGE,
    RAW_TEXT,
    REPORT,
    SPEAKER,
    TEXT,
    TIME,
    TITLE,
    UNATTRIBUTED,
    quote_hit,
    spot,
    summary,
)

PLACE = ("start", "end", "raw_start", "raw_end", "text")


def plain(value: Json) -> Any:
    """The object as a program reads it."""
    return json.loads(json.dumps(value))


def test_every_object_begins_with_the_same_four_fields() -> None:
    objects = [
        jsonl.quote(quote_hit(), None),
        jsonl.passage(PASSAGE),
        jsonl.entry(ENTRY),
        jsonl.article(ARTICLE),
        jsonl.piece(ARTICLE, ARTICLE.provenance.pieces[0], RAW_TEXT),
        jsonl.published(summary(ARTICLE)),
        jsonl.timex(ARTICLE, TIME),
        jsonl.speaker(SPEAKER),
        jsonl.pair(ARTICLE, OTHER, PAIR),
        jsonl.info(INFO),
        jsonl.report(REPORT),
        jsonl.fault("gone"),
    ]
    for item in objects:
        assert list(item)[:4] == ["schema", "type", "file", "article"]
        assert item["schema"] == SCHEMA
    assert len({str(item["type"]) for item in objects}) == len(objects)


def test_quote() -> None:
    span = spot("almost eight hours,")
    assert plain(jsonl.quote(quote_hit(), "said")) == {
        "schema": 1,
        "type": "quote",
        "file": "world/geneva.txt",
        "article": "a1b2c3",
        "start": span.start,
        "end": span.end,
        "raw_start": RAW_TEXT.index("almost"),
        "raw_end": RAW_TEXT.index("almost") + len("almost eight hours,"),
        "text": "almost eight hours,",
        "kind": "fragment",
        "speaker": "Sergei Ryabkov",
        "surface": "Sergei Ryabkov",
        "role": "Deputy Foreign Minister",
        "confidence": "certain",
        "closed": True,
        "cue": "said",
        "said": {"earliest": "2022-01-10", "latest": "2022-01-10", "best": "2022-01-10", "basis": "inferred"},
        "sentence": BODY,
        "outlet": "The Courier",
        "match": "exact",
    }


def test_quote_without_a_speaker_or_a_day() -> None:
    found = plain(jsonl.quote(UNATTRIBUTED, None))
    assert found["confidence"] == Confidence.UNATTRIBUTED.value
    assert [found[name] for name in ("speaker", "surface", "role", "cue", "said")] == [None] * 5
    assert "citation" not in found


def test_quote_with_a_citation_where_one_was_asked_for() -> None:
    assert jsonl.quote(quote_hit(), None, "as cited")["citation"] == "as cited"


def test_passage() -> None:
    found = plain(jsonl.passage(PASSAGE))
    assert found["type"] == "passage"
    assert found["text"] == TEXT[found["start"] : found["end"]] == BODY
    assert [TEXT[start:end] for start, end in found["highlights"]] == ["talks", "hours"]
    assert found["match"] == "words"
    assert list(found)[4:] == [*PLACE, "highlights", "match"]


def test_entry() -> None:
    found = plain(jsonl.entry(ENTRY))
    assert (found["file"], found["article"]) == (None, None)
    assert (found["earliest"], found["latest"], found["precision"]) == ("2022-01-10", "2022-01-10", "day")
    assert found["headline"] == "Talks in Geneva"
    assert (found["basis"], found["sources"], found["disagree"]) == ("stated", 2, ["number"])
    first, second = found["accounts"]
    assert list(first) == ["file", "article", *PLACE, "timex", "basis", "day_from", "earliest", "latest"]
    assert first["text"] == TEXT[first["start"] : first["end"]]
    assert TEXT[slice(*first["timex"])] == "January 10"
    assert (second["earliest"], second["latest"]) == ("2022-01-01", "2022-01-31")


def test_an_account_tells_where_its_day_is_from() -> None:
    words = ENTRY.accounts[0]
    assert words.timex
    beside = replace(words, timex=Span(words.span.end + 2, words.span.end + 8))
    told = replace(ENTRY, accounts=(words, beside, replace(words, timex=None)))
    assert [account["day_from"] for account in plain(jsonl.entry(told))["accounts"]] == ["words", "beside", "published"]


def test_article() -> None:
    found = plain(jsonl.article(ARTICLE))
    assert found["text"] == TEXT
    assert (found["start"], found["end"]) == (0, len(TEXT))
    assert (found["raw_start"], found["raw_end"]) == (RAW_TEXT.index(TITLE), len(RAW_TEXT))
    assert found["body"] == BODY
    assert (found["title"], found["subtitle"], found["byline"]) == (TITLE, None, "Ann Writer")
    assert (found["outlet"], found["url"]) == ("The Courier", "https://courier.example/geneva_talks")
    assert found["published"] == {
        "earliest": "2022-01-10",
        "latest": "2022-01-10",
        "best": "2022-01-10",
        "basis": "stated",
    }
    assert found["flags"] == ["order: suspect"]
    head, body = found["paragraphs"]
    assert (head["role"], body["role"]) == ("title", "body")
    assert TEXT[body["start"] : body["end"]] == BODY
    assert RAW_TEXT[body["raw_start"] : body["raw_end"]].startswith("The talks")
    assert body["sentences"] == [[body["start"], body["end"]]]


def test_pieces_together_are_the_source_file() -> None:
    pieces = [plain(jsonl.piece(ARTICLE, piece, RAW_TEXT)) for piece in ARTICLE.provenance.pieces]
    assert "".join(str(piece["text"]) for piece in pieces) == RAW_TEXT
    assert [piece["status"] for piece in pieces] == ["removed", "kept", "rewritten", "kept"]
    assert pieces[0]["reason"] == "advertisement marker"
    assert (pieces[0]["start"], pieces[0]["end"]) == (0, 0)
    assert TEXT[pieces[2]["start"] : pieces[2]["end"]] == "“"
    assert list(pieces[0])[4:] == [*PLACE, "status", "reason"]


def test_published() -> None:
    found = plain(jsonl.published(summary(ARTICLE)))
    assert (found["earliest"], found["latest"], found["best"]) == ("2022-01-10",) * 3
    assert found["basis"] == "stated"
    assert found["evidence"] == [{"text": "10 January 2022", "explanation": "the line under the title"}]


def test_published_without_a_date() -> None:
    found = plain(jsonl.published(replace(summary(ARTICLE), published=None)))
    assert [found[name] for name in ("earliest", "latest", "best", "basis")] == [None] * 4
    assert found["evidence"] == []


def test_timex() -> None:
    found = plain(jsonl.timex(ARTICLE, TIME))
    assert found["text"] == "January 10"
    assert (found["timex_type"], found["value"], found["rule"]) == ("DATE", "2022-01-10", "month day")
    assert (found["earliest"], found["latest"]) == ("2022-01-10", "2022-01-10")
    assert found["anchor"] == {"earliest": "2022-01-10", "latest": "2022-01-10"}
    assert RAW_TEXT[found["raw_start"] : found["raw_end"]] == "January 10"


def test_timex_without_a_day() -> None:
    found = plain(jsonl.timex(ARTICLE, replace(TIME, range=None, anchor=None)))
    assert [found[name] for name in ("earliest", "latest", "anchor")] == [None] * 3


def test_speaker() -> None:
    assert plain(jsonl.speaker(SPEAKER)) == {
        "schema": 1,
        "type": "speaker",
        "file": None,
        "article": None,
        "name": "Sergei Ryabkov",
        "variants": ["Sergei Ryabkov", "Ryabkov"],
        "roles": ["Deputy Foreign Minister"],
        "quotes": 1,
        "first": "2022-01-10",
        "last": "2022-01-10",
        "corrected": False,
    }


def test_pair() -> None:
    found = plain(jsonl.pair(ARTICLE, OTHER, PAIR))
    assert found["a"]["text"] == BODY
    assert list(found["b"]) == ["file", "article", *PLACE]
    assert (found["b"]["file"], found["b"]["text"]) == ("closed.txt", OTHER_TEXT)
    assert found["score"] == 0.618
    eight, seven = spot("eight"), spot("7.5", OTHER_TEXT)
    assert found["differences"] == [
        {
            "kind": "number",
            "a": {"start": eight.start, "end": eight.end, "text": "eight"},
            "b": {"start": seven.start, "end": seven.end, "text": "7.5"},
        }
    ]


def test_info_and_report() -> None:
    problem = {"file": "noise.bin", "what": "not text", "advice": "remove it or list it under ignore"}
    held = plain(jsonl.info(INFO))
    assert held["problems"] == [problem]
    assert (held["articles"], held["index_bytes"], held["last"]) == (2, 123_456, "2022-01-13")
    built = plain(jsonl.report(REPORT))
    assert built["problems"] == [problem]
    assert [built[name] for name in ("added", "changed", "removed", "unchanged", "articles")] == [2, 1, 0, 4, 7]
    assert plain(jsonl.report(replace(REPORT, learned=5)))["learned"] == 5


def test_fault() -> None:
    assert plain(jsonl.fault("gone"))["text"] == "gone"


def test_a_span_over_the_whole_text_is_inside_the_source_file() -> None:
    assert ARTICLE.provenance.to_raw(Span(0, len(TEXT))).end == len(RAW_TEXT)
