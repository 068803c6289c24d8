"""Article text reaches a widget through `briefing.tui.safe` alone: read off the sources."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing.tui

ROOT = Path(briefing.tui.__file__).parent
SOURCES = sorted(ROOT.rglob("*.py"))
FROM_FILES = {
    "advice", "byline", "context", "explanation", "file", "flags", "headline", "label", "name", "opening", "outlet",
    "quote", "reason", "role", "roles", "subtitle", "surface", "text", "title", "url", "variants", "what",
}  # fmt: skip
"""Attributes of model objects that hold words from a file, or what a file was called."""
SINKS = {"Content", "assemble", "styled", "Static", "Label", "Text", "Option", "update", "notify", "add_row", "stylize"}
"""Calls that put what they are given on the screen."""
WAYS = {"safe", "words", "cards"}
"""Modules whose functions make what they are given safe, or never see article text."""
HELPERS = {"_named", "_speaker", "_called", "_source", "len", "isinstance"}
"""Functions of ours that pass what they are given to `safe`."""


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def unsafe(node: ast.AST) -> Iterator[ast.Attribute]:
    """Words of a file that come to `node` by no way of ours."""
    if isinstance(node, ast.Call):
        base = node.func.value if isinstance(node.func, ast.Attribute) else None
        if name_of(node) in HELPERS or (isinstance(base, ast.Name) and base.id in WAYS):
            return
    if isinstance(node, ast.IfExp):
        yield from unsafe(node.body)
        yield from unsafe(node.orelse)
        return
    if isinstance(node, ast.Attribute) and node.attr in FROM_FILES and isinstance(node.ctx, ast.Load):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from unsafe(child)


def leaks(source: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and name_of(node) in SINKS:
            arguments = [*node.args, *(k.value for k in node.keywords)]
            found += [f"{a.lineno}: {ast.unparse(node)}" for arg in arguments for a in unsafe(arg)]
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_words_of_a_file_are_put_on_the_screen_but_by_safe(path: Path) -> None:
    trusted = {"help.py", "masthead.py", "hints.py"}  # the registry's own titles
    if path.name not in trusted:
        assert not leaks(path.read_text())


def test_the_check_sees_a_leak() -> None:
    assert leaks("Static(article.title)")
    assert leaks("label.update(f'{hit.article.outlet} · x')")
    assert leaks("Content.assemble((entry.headline, 'bold'), 'x')")
    assert leaks("app.notify(problem.what if problem else '')")
    assert not leaks("Static(safe.line(article.title))")
    assert not leaks("Content.assemble(_named(article.outlet), safe.content(entry.headline))")


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_nothing_is_parsed_as_markup(path: Path) -> None:
    source = path.read_text()
    assert not re.search(
        r"from_text|markup=True|Markdown|border_title|border_subtitle|tooltip=|DataTable|ListView", source
    )
    if path.name != "masthead.py":  # the panes' own names, with a link
        assert "from_markup" not in source
    for call in re.finditer(r"\b(?:Static|Label)\((?!Vertical)", source):
        if not source[: call.start()].endswith("class "):
            assert "markup=False" in source[call.start() : source.index("\n", call.start())], source[call.start() :][
                :60
            ]
    for call in re.finditer(r"\.notify\([^\n]*", source):
        assert "safe.plain(" in call[0]
        assert "markup=False" in call[0]
