"""Documents and engines for the tests of the text index."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from briefing.store.textindex.engine import Document, DocumentKind

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.store.textindex.engine import Answer, TextEngine

QUOTE = [DocumentKind.QUOTE]
EVERY = list(DocumentKind)


def quote(key: str, text: str) -> Document:
    return Document(key, DocumentKind.QUOTE, text)


def article(key: str, text: str, title: str = "") -> Document:
    return Document(key, DocumentKind.ARTICLE, text, title)


def keys(answer: Answer) -> list[str]:
    return [found.key for found in answer.found]


def keys_for(engine: TextEngine, words: str) -> list[str]:
    return keys(engine.search(words, EVERY))


def published(folder: Path) -> Path:
    """The folder of the published generation."""
    return folder / (folder / "CURRENT").read_text().strip()


def the_file(folder: Path, ending: str) -> Path:
    """The largest file of the published generation with this ending."""
    return max(published(folder).glob(f"*{ending}"), key=lambda path: path.stat().st_size)


def sign_again(folder: Path) -> None:
    """Make the manifest agree with the files, as somebody who means harm would."""
    manifest = published(folder) / "manifest.json"
    content = json.loads(manifest.read_text())
    for name, facts in content["files"].items():
        data = (manifest.parent / name).read_bytes()
        facts.update(size=len(data), sha256=hashlib.sha256(data).hexdigest())
    manifest.write_text(json.dumps(content))
