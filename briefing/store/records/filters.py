"""The filters of a query as conditions of SQL."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.store.records.fold import fold, forms

if TYPE_CHECKING:
    from briefing.model import Query

MOST_WORDS = 16
"""Words of a speaker that are looked for; no name has more."""

_REPORTED = """
    e.n IN (
        SELECT t.entry FROM account t JOIN article a ON a.id = t.article
        WHERE t.entry IN (SELECT entry FROM account GROUP BY entry HAVING count(*) >= ?)
        GROUP BY t.entry HAVING count(DISTINCT coalesce('=' || nullif(a.outlet, ''), a.id)) >= ?
    )
"""
"""Outlets, and of the articles whose outlet is unknown each one; most entries have too few accounts to be looked at."""

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
    """Conditions on `article a`: published in the time asked for, by the source, and quoting what is asked for."""
    found = Conditions()
    _days(found, query, "a")
    _source(found, query, "a.id")
    if quoted := _quoted(query):
        found.add(f"a.id IN (SELECT q.article FROM quote q{quoted.sql})", *quoted.parameters)
    return found


def for_quotes(query: Query) -> Conditions:
    """Conditions on `quote q`: said in the time asked for, by the speaker, quoted by the source, of the kind."""
    found = Conditions()
    _days(found, query, "q")
    _source(found, query, "q.article")
    quoted = _quoted(query)
    found.clauses += quoted.clauses
    found.parameters += quoted.parameters
    return found


def for_entries(query: Query) -> Conditions:
    """Conditions on `entry e`: days that meet the time asked for, so many sources, an account by the source, or quoting what
    is asked."""
    found = Conditions()
    _days(found, query, "e")
    if query.source:
        inner = Conditions()
        _source(inner, query, "article")
        found.add(f"e.n IN (SELECT entry FROM account{inner.sql})", *inner.parameters)
    if query.min_sources > 1:
        found.add(_REPORTED, query.min_sources, query.min_sources)
    if quoted := _quoted(query):
        found.add(
            "e.n IN (SELECT t.entry FROM quote q JOIN account t ON t.article = q.article"
            f' AND q.start < t."end" AND q."end" > t.start{quoted.sql})',
            *quoted.parameters,
        )
    return found


def _quoted(query: Query) -> Conditions:
    """Conditions on `quote q` that are about the quotation itself."""
    found = Conditions()
    if query.speaker:
        _speaker(found, query.speaker)
    if query.kind:
        found.add("q.kind = ?", query.kind)
    if query.confidence:
        found.add("q.confidence = ?", query.confidence)
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


def _speaker(found: Conditions, name: str) -> None:
    """Every word asked for begins a word of some variant of the speaker."""
    words = forms(name)[:MOST_WORDS]
    one = "SELECT speaker FROM speaker_word WHERE word >= ? AND word < ?"
    speakers = " INTERSECT ".join([one] * len(words))
    found.add(f"q.who IN ({speakers})", *(part for word in words for part in (word, word + _LAST)))
