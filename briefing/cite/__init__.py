"""Citations: one module a format, behind one function."""

from __future__ import annotations

from collections.abc import Callable

from briefing.cite.markdown import markdown
from briefing.cite.plain import plain
from briefing.errors import UsageError
from briefing.model import Citation

__all__ = ["STYLES", "format_citation"]

_FORMATS: dict[str, Callable[[Citation], str]] = {"plain": plain, "markdown": markdown}

STYLES = tuple(_FORMATS)
"""The names that `format_citation` knows, the plainest first."""


def format_citation(citation: Citation, style: str) -> str:
    """The citation as one line in a style of `STYLES`; raises `UsageError` for any other.

    The words are those of the article, control characters included: who prints them neutralises them.
    """
    try:
        form = _FORMATS[style]
    except KeyError:
        raise UsageError(f"no citation style '{style}'", f"choose one of {', '.join(STYLES)}") from None
    return form(citation)
