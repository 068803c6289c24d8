"""From the bytes of one source file to its raw text and what its format tells.

`read` is the one door: it finds the format by content first and by name second, and gives one document per article.
"""

from __future__ import annotations

from briefing.errors import SourceError
from briefing.model import RawDocument
from briefing.sources import html, text
from briefing.sources.decode import Decoded, decode

__all__ = ["Decoded", "decode", "read"]


def read(data: bytes | str, name: str = "") -> list[RawDocument]:
    """The articles in one source file, at least one.

    `name` is the file's name, used only where the content leaves its format open.

    Raises:
        SourceError: the file is empty, or is not text.
    """
    raw = data if isinstance(data, str) else decode(data).text
    if not raw.strip():
        raise SourceError("empty file", "delete it or save the article again")
    reader = html.read if html.recognise(raw, name) else text.read
    return [reader(raw)]
