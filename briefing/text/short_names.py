"""First names that stand for one another."""

from __future__ import annotations

from briefing.text.spellings import folded_word
from briefing.text.tables.short_names import SHORT


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for entry in SHORT.replace("\n", " | ").split("|"):
        shorts, _, longs = entry.partition(":")
        for short in shorts.split():
            table.setdefault(folded_word(short), set()).update(map(folded_word, longs.split()))
    return {short: frozenset(longs) for short, longs in table.items()}


_LONGS = _table()


def meanings(first: str) -> frozenset[str]:
    """The names that a folded first name may stand for, itself among them; two that share one may be the same name."""
    return _LONGS.get(first, frozenset()) | {first}
