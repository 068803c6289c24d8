"""The only way from article text to the screen.

Text that was scraped may hold anything: terminal escapes, controls that turn the direction of writing, words in square
brackets that Textual would take for markup. Here every character that could act becomes a visible one, one for one, so
that offsets in the article are offsets in what is shown; and what leaves is a `Content`, which is never parsed again,
or, for the reader's text area and for what is copied, a `str` that holds no control.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing import model

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_KEPT = "\n\t"
_SPACES = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What str.splitlines takes for the end of a line, besides the newline: a line of ours ends nowhere else."""
_HIDDEN = chain(
    range(0x80, 0xA0),  # C1 controls
    (0xAD, 0x61C, 0x180E),  # soft hyphen, Arabic letter mark, Mongolian vowel separator
    range(0x200B, 0x2010),  # zero-width characters and direction marks
    range(0x202A, 0x202F),  # direction embeddings and overrides
    range(0x2060, 0x2070),  # word joiner, invisible operators, direction isolates
    (0xFEFF, *range(0xFFF9, 0xFFFC)),  # byte order mark, interlinear annotation
    range(0xE0000, 0xE0080),  # tags
    range(0xD800, 0xE000),  # lone surrogates, which no terminal can be sent
)
_TABLE = (
    dict.fromkeys(_HIDDEN, _REPLACEMENT)
    | {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in _KEPT}
    | {0x7F: "\N{SYMBOL FOR DELETE}"}
    | dict.fromkeys(map(ord, _SPACES), " ")
)
_ONE_LINE = _TABLE | dict.fromkeys(map(ord, _KEPT), " ")


def text_area(text: str) -> str:
    """`text` for a text area: as long as before, with its newlines and tabs, and nothing else that acts."""
    return text.translate(_TABLE)


def plain(text: str) -> str:
    """`text` as one line, as long as before, for a message that is not parsed as markup."""
    return text.translate(_ONE_LINE)


def content(text: str, style: str = "", *, marks: Iterable[model.Span] = (), mark_style: str = "") -> Content:
    """`text` on as many lines as it has, in `style`, its spans `marks` in `mark_style`."""
    spans = [Span(0, len(text), style)] if style and text else []
    spans += [Span(m.start, min(m.end, len(text)), mark_style) for m in marks if m.start < min(m.end, len(text))]
    return Content(text.translate(_TABLE).replace("\t", " "), spans)


def line(text: str, width: int | None = None, style: str = "") -> Content:
    """`text` on one line; where it needs more than `width` cells it is cut and ends in an ellipsis."""
    return Content.styled(cut(plain(text), width), style)


def cut(text: str, width: int | None) -> str:
    """`text`, or as much of it as fits into `width` cells with an ellipsis; what is cut is shown by it."""
    if width is None or cell_len(text) <= width:
        return text
    return f"{set_cell_size(text, width - 1).rstrip()}…" if width > 0 else ""
