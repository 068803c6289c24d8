"""Files of several formats in one corpus, from the build to the command line."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.functional.cli_runs import briefing, make_workspace, objects

LINES = "".join(
    json.dumps({"title": f"Harbour talks, day {n}", "text": f"The board met on May {n}, 2023.\n\n{words}", "url": url})
    + "\n"
    for n, words, url in (
        (1, "“We have begun,” said Ada Wren, the harbour minister.", "https://post.example.org/1"),
        (2, "“We go on,” said Ada Wren, the harbour minister.", "https://post.example.org/2"),
        (3, "“We are done,” said Ada Wren, the harbour minister.", "https://post.example.org/3"),
    )
)
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Lake Herald</title>
<item><title>Ferries stop</title><link>https://lake.example.org/1</link><pubDate>Thu, 04 May 2023 10:00:00 GMT</pubDate>
<description>&lt;p&gt;The ferries stopped on Thursday.&lt;/p&gt;
&lt;p&gt;“No boat leaves,” said Jon Berg.&lt;/p&gt;</description>
</item><item><title>Ferries sail</title><description><![CDATA[<p>The ferries sail again, and everyone is glad of it.</p>]]>
</description></item></channel></rss>"""
NOTE = """---
title: "Ministers: a second round"
source: https://note.example.org/a
published: 2023-05-05
---
# Ministers: a second round

The **ministers** met in Vienna on May 5, 2023.

> “The door is [open](https://example.org),” said Peter Holm.
"""
FILES = {"days.jsonl": LINES, "lake.xml": FEED, "note.md": NOTE}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_workspace(tmp_path_factory.mktemp("formats"), FILES)
    built = briefing(folder, "index", "--quiet")
    assert (built.returncode, built.stderr) == (0, "")
    return folder


def articles(workspace: Path) -> list[dict[str, Any]]:
    """What `briefing show` says of each article."""
    return [
        objects(briefing(workspace, "show", item["article"], "--json"))[0]
        for item in objects(briefing(workspace, "dates", "--json"))
    ]


def test_each_article_of_each_file_is_listed_under_a_name_of_its_own(workspace: Path) -> None:
    listed = articles(workspace)
    assert sorted(item["file"] for item in listed) == ["days.jsonl"] * 3 + ["lake.xml"] * 2 + ["note.md"]
    assert len({item["article"] for item in listed}) == 6
    titles = {item["title"] for item in listed}
    assert titles >= {"Harbour talks, day 2", "Ferries stop", "Ferries sail", "Ministers: a second round"}


@pytest.mark.parametrize(
    ("words", "file", "outer"),
    [
        ("We go on", "days.jsonl", "We go on"),
        ("No boat leaves", "lake.xml", "No boat leaves"),
        ("The door is", "note.md", "[open]("),
    ],
)
def test_a_quote_leads_back_to_the_characters_of_its_file(workspace: Path, words: str, file: str, outer: str) -> None:
    found = objects(briefing(workspace, "quote", words, "--json"))
    (quote,) = [item for item in found if item["file"] == file]
    raw = FILES[file]
    assert words in quote["text"]
    assert outer in raw[quote["raw_start"] : quote["raw_end"] + 20]
    assert words in raw[quote["raw_start"] : quote["raw_end"]]


def test_raw_accounts_for_the_whole_file_of_each_article(workspace: Path) -> None:
    listed = objects(briefing(workspace, "dates", "--json"))
    assert len(listed) == 6
    for item in listed:
        pieces = objects(briefing(workspace, "raw", item["article"], "--json"))
        raw = FILES[item["file"]]
        assert "".join(piece["text"] for piece in pieces) == raw
        assert all(one["raw_end"] == two["raw_start"] for one, two in pairwise(pieces))
        assert {"kept", "removed"} <= {piece["status"] for piece in pieces}


def test_a_broken_line_is_one_line_on_stderr_and_the_other_articles_are_there(tmp_path: Path) -> None:
    first, second, third = LINES.splitlines(keepends=True)
    folder = make_workspace(tmp_path, {"days.jsonl": first + second.replace("https", '"https') + third})
    built = briefing(folder, "index", "--quiet")
    assert built.returncode == 0
    assert built.stderr.startswith("briefing: days.jsonl: line 2 is no JSON")
    assert built.stderr.count("\n") == 1
    titles = {item["title"] for item in articles(folder)}
    assert {"Harbour talks, day 1", "Harbour talks, day 3"} <= titles


def test_an_entity_bomb_is_one_line_on_stderr(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = FEED.replace("<rss", f'<!DOCTYPE rss [<!ENTITY e0 "lol">{entities}]><rss').replace("stopped", "&e11;")
    folder = make_workspace(tmp_path, {"bomb.xml": bomb, "note.md": NOTE})
    built = briefing(folder, "index", "--quiet")
    assert built.returncode == 0
    assert built.stderr.startswith("briefing: bomb.xml: ")
    assert built.stderr.count("\n") == 1
    assert [item["file"] for item in articles(folder)] == ["note.md"]
