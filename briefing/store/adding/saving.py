"""Writing a received page into the corpus: whole or not at all, and never over a file that is there."""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from briefing.errors import FetchError, WorkspaceError
from briefing.model import Added, Page
from briefing.sources.saved import with_header, without_header
from briefing.store.adding.naming import HTML, ending, stem
from briefing.store.records.names import printable
from briefing.store.textindex.durable import sync

LOG = ".added.jsonl"
"""In the corpus, for whoever wants to know where a file is from: one line for each that was saved. A build skips it."""

CHARSET = re.compile(r";\s{0,9}charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9][A-Za-z0-9_.:-]{1,39})", re.IGNORECASE)
"""The encoding in a content type."""

MOST = 1_000
"""Versions of one page."""


def save(page: Page, asked: str, corpus: Path) -> Added:
    """Put a page into the corpus, unless the same bytes are there under its name; `asked` is the address as given.

    Raises FetchError where its type holds no article or it has too many versions, and WorkspaceError where the corpus
    cannot be written to.
    """
    end = ending(page)
    data = with_header(page.body, page.url, page.moment, _charset(page)) if end == HTML else page.body
    try:
        for path in _names(corpus, stem(page.url), end):
            if os.path.lexists(path) and not _holds(path, page.body):
                continue
            fresh = not os.path.lexists(path) and _written(path, data)
            if not fresh and not _holds(path, page.body):
                continue
            if fresh:
                _note(corpus, page, path.name)
            return Added(asked, printable(path.name), len(page.body), fresh, page.url)
    except OSError as error:
        raise WorkspaceError(
            f"cannot write to {corpus}: {error.strerror}", "check its permissions and the disk"
        ) from error
    raise FetchError(f"there are {MOST:,} versions of it in the corpus", "remove some of them")


def _charset(page: Page) -> str:
    """The encoding that the server stated, or nothing; pages may say it nowhere else."""
    found = CHARSET.search(page.content_type)
    return found[1] if found else ""


def _names(corpus: Path, name: str, end: str) -> Iterator[Path]:
    """The names that a page may have, the plain one first."""
    yield corpus / f"{name}{end}"
    for number in range(2, MOST + 1):
        yield corpus / f"{name}-{number}{end}"


def _holds(path: Path, body: bytes) -> bool:
    """Whether a regular file holds just this page, with or without our header."""
    if path.is_symlink() or not path.is_file() or not 0 <= path.stat().st_size - len(body) <= 50_000:
        return False
    try:
        data = path.read_bytes()
    except PermissionError:
        return False
    return body in (data, without_header(data))


def _written(path: Path, data: bytes) -> bool:
    """Write a new file that appears with all its bytes; False where another has taken its name meanwhile."""
    fresh = path.with_name(f".adding-{secrets.token_hex(8)}")
    try:
        with fresh.open("xb") as file:
            file.write(data)
        sync(fresh)
        return _named(fresh, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            fresh.unlink()


def _named(fresh: Path, path: Path) -> bool:
    """Give a file its name. A link, unlike a renaming, fails where the name is taken; not every file system has links."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        return False
    except OSError:
        if os.path.lexists(path):
            return False
        fresh.rename(path)
    sync(path.parent)
    return True


def _note(corpus: Path, page: Page, name: str) -> None:
    """Write down where a file is from; the file matters more than the note."""
    fields = {
        "file": printable(name),
        "url": page.url,
        "moment": f"{page.moment:%Y-%m-%dT%H:%M:%SZ}",
        "content_type": page.content_type[:200],
    }
    with contextlib.suppress(OSError), (corpus / LOG).open("a", encoding="utf-8") as log:
        log.write(json.dumps(fields) + "\n")
