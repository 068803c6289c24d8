"""briefing: a folder of messy news articles in, a briefing you can trust on the screen.

`analyse` reads one article and touches no disk; `open` opens a workspace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.version import __version__

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from briefing.library import Library
    from briefing.model import Analysis

__all__ = ["__version__", "analyse", "open"]


def analyse(raw: bytes | str, *, name: str = "", published: date | None = None) -> Analysis:
    """Everything that one article says for itself, with spans in its cleaned text.

    `raw` is the source file, as bytes or decoded; `name` its file name, used where the content leaves its format open;
    `published` a day of publication that is known from elsewhere. Of a file with many articles, the first is read.

    Raises:
        SourceError: `raw` is empty or is not text.
    """
    from briefing.sources import read
    from briefing.text.pipeline import analyse_document

    return analyse_document(read(raw, name)[0], file=name, published=published)


def open(path: str | Path | None = None) -> Library:  # noqa: A001 - the name that users expect: briefing.open()
    """The workspace at `path`, or the nearest one upward from the current folder. Nothing is built.

    Raises:
        WorkspaceError: there is no workspace there.
    """
    from pathlib import Path

    from briefing.library import open_library

    return open_library(Path(path) if path is not None else None)
