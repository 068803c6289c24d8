"""The filters of a query as conditions of SQL."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.store.records.fold import fold, forms

if TYPE_CHECKING:
    from briefing.model import Query

MOST_WORDS = 16
"""Words of a speaker that are looked for; no name has more."""

_LAST = "\U0010ffff"
"""Sorts after everything that a word can go on with."""


@dataclass(slots=True)
class Conditions:
    """Conditions that all must hold, and their parameters in order."""

    clauses: list[str] = field(default_factory=list)
    parameters: list[str | int] = field(default_factory=list)

    def add(self, clause: str, *parameters: str | int) -> None:
        """One more condition."""
        self.clauses.append(clause)
        self.parameters += parameters

    @property
    def sql(self) -> str:
        """A WHERE clause, or nothing."""
        return f" WHERE {' AND '.join(self.clauses)}" if self.clauses else ""

    def __bool__(self) -> bool:
        return bool(self.clauses)


def for_articles(query: Query) -> Conditions:
    """Conditions on `article a`: published in the time asked for, by the source, and quoting the speaker."""
    found = Conditions()
    _days(found, query, "a")
    _source(found, query, "a.id")
    if query.speaker:
        names, words = _names(query.speaker)
        found.add(f"a.id IN (SELECT article FROM quote WHERE {names})", *words)
    return found


def for_quotes(query: Query) -> Conditions:
    """Conditions on `quote q`: said in the time asked for, by the speaker, quoted by the source."""
    found = Conditions()
    _days(found, query, "q")
    _source(found, query, "q.article")
    if query.speaker:
        names, words = _names(query.speaker)
        found.add(f"q.{names}", *words)
    return found


def for_entries(query: Query) -> Conditions:
    """Conditions on `entry e`: days that meet the time asked for, an account by the source, or quoting the speaker."""
    found = Conditions()
    _days(found, query, "e")
    if query.source:
        inner = Conditions()
        _source(inner, query, "article")
        found.add(f"e.n IN (SELECT entry FROM account{inner.sql})", *inner.parameters)
    if query.speaker:
        names, words = _names(query.speaker)
        found.add(
            "e.n IN (SELECT t.entry FROM quote q JOIN account t ON t.article = q.article"
            f' AND q.start < t."end" AND q."end" > t.start WHERE q.{names})',
            *words,
        )
    return found


def _days(found: Conditions, query: Query, table: str) -> None:
    """What has no days is not in any time that is asked for."""
    if query.since:
        found.add(f"{table}.latest >= ?", query.since.isoformat())
    if query.until:
        found.add(f"{table}.earliest <= ?", query.until.isoformat())


def _source(found: Conditions, query: Query, column: str) -> None:
    if query.source:
        found.add(f"{column} IN (SELECT id FROM article WHERE instr(origin, ?))", fold(query.source))


def _names(speaker: str) -> tuple[str, list[str]]:
    """A condition on the column `name` of a quote: every word asked for begins a word of some variant of its speaker."""
    words = forms(speaker)[:MOST_WORDS]
    if not words:
        return "name IN ()", []
    one = "SELECT speaker FROM speaker_word WHERE word >= ? AND word < ?"
    speakers = " INTERSECT ".join([one] * len(words))
    parameters = [part for word in words for part in (word, word + _LAST)]
    return f"name IN (SELECT name FROM variant WHERE speaker IN ({speakers}))", parameters
