"""One vocabulary: every reason that the code gives for a change to a file stands in the table of docs/reasons.md."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import briefing
from briefing.sources.html import furniture
from briefing.sources.markup import NEVER_SHOWN
from briefing.text import page
from briefing.text.head import Head
from briefing.text.tables import leftovers, repairs

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| ([^|]+?) +\| (?:kept|rewritten|removed)", re.MULTILINE)
CALLS = {"Edit": 2, "_cut": 1, "_whole": 1, "_gone": 1, "Block": 2, "Row": 3}
"""The functions that take a reason, and after how many arguments."""
CONSTANTS = re.compile(r"\b(?:REASON|RECURS|SIGN_OFF|OTHER|FURNITURE|ABOVE_TITLE|NOTHING_TAKEN)$")


def documented() -> list[str]:
    return ROW.findall((ROOT / "docs" / "reasons.md").read_text("utf-8"))


def in_tables() -> set[str]:
    """The reasons that stand in tables of rules."""
    rules = (*leftovers.LEFTOVERS, *leftovers.IN_LINE, *repairs.REPAIRS)
    return {
        *(rule[0] for rule in rules),
        *NEVER_SHOWN.values(),
        *furniture.BY_TAG.values(),
        *furniture.NAMES,
        *page.REASONS.values(),
        *(head.value for head in Head),
    }


def in_code() -> Iterator[str]:
    """The reasons that stand where an edit is made, or in a constant that is called a reason."""
    for path in (*(ROOT / "briefing" / "text").rglob("*.py"), *(ROOT / "briefing" / "sources").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield from (word for given in node.args[CALLS.get(name, 99) :] for word in words(given))
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                yield from words(node.value) if CONSTANTS.search(node.targets[0].id) else ()
            elif isinstance(node, ast.Return) and path.name == "leftovers.py" and node.value:
                yield from words(node.value)


def words(node: ast.expr) -> Iterator[str]:
    """The strings that an expression can be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*words(node.body), *words(node.orelse))


def test_every_reason_that_the_code_gives_is_explained() -> None:
    assert in_tables() | set(in_code()) <= set(documented())


def test_every_reason_that_is_explained_stands_in_the_code() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "briefing").rglob("*.py"))
    assert [reason for reason in documented() if f'"{reason}"' not in code] == []


def test_each_reason_is_explained_once() -> None:
    assert len(documented()) == len(set(documented()))


def test_the_demonstration_corpus_is_changed_for_no_other_reason() -> None:
    files = [path for path in (ROOT / "corpus").iterdir() if path.is_file() and not path.name.startswith(".")]
    pieces = [piece for path in files for piece in briefing.analyse(path.read_bytes()).article.provenance.pieces]
    given = {piece.reason for piece in pieces} - {""}
    assert "paragraph" in given
    assert given <= set(documented())
