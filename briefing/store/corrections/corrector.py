"""The user's corrections as a library offers them: what they say, and putting right who is who and what is known.

What only some calls need is imported there: every query asks whether the corrections are applied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import WorkspaceError
from briefing.model import Query
from briefing.store.corrections import files
from briefing.store.records import lookup, queries
from briefing.store.records.loading import load_article, load_facts

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping, Sequence

    from briefing.model import ArticleCorrection, ArticleFacts, ArticleSummary, Problem, Speaker
    from briefing.store.records.connections import Connections
    from briefing.store.textindex.engine import TextEngine
    from briefing.workspace import Workspace


class Corrector:
    """Changes the user's file of corrections and brings the index up to it; no file of the corpus is read again.

    Speakers are named by a shown name, a variant, or words that begin those of one speaker alone, and articles as for
    `Library.article`. Every change raises NotFoundError, UsageError, WorkspaceError, IndexBusyError and StoreError.
    """

    def __init__(self, workspace: Workspace, engine: TextEngine, connections: Connections) -> None:
        self._workspace = workspace
        self._engine = engine
        self._connections = connections

    # ------------------------------------------------------------------ speakers

    def merge_speakers(self, names: Sequence[str]) -> Speaker:
        """Note that these are one speaker, called as the first of them, and give that speaker."""
        from briefing.store.corrections import speakers

        return self._called(speakers.merge(self._workspace, self._engine, self._speakers(), names))

    def split_speaker(self, name: str, variants: Sequence[str], articles: Sequence[str] = ()) -> Speaker:
        """Note that these variants of a speaker, to the letter, are somebody else, and give who is left of the speaker.

        With `articles` only there, by all variants where none is named; this gives who it is there.
        """
        from briefing.store.corrections import speakers

        everybody = self._speakers()
        if not articles:
            return self._called(speakers.split(self._workspace, self._engine, everybody, name, variants))
        names = [lookup.in_corpus(self._workspace.corpus, one) for one in articles]
        with self._connections.reading() as db:
            scope = speakers.scope(db, everybody, name, variants, names)
        return self._called(speakers.split_in(self._workspace, self._engine, scope))

    def rename_speaker(self, name: str, new: str) -> Speaker:
        """Note what a speaker is to be called, and give the speaker by that name."""
        from briefing.store.corrections import speakers

        return self._called(speakers.rename(self._workspace, self._engine, self._speakers(), name, new))

    def _speakers(self) -> list[Speaker]:
        with self._connections.reading() as db:
            return [summary.speaker for summary in queries.speakers(db, Query())]

    def _called(self, name: str) -> Speaker:
        """The speaker whom the user has just called so. Raises WorkspaceError where something else in the file forbids it."""
        found = [one for one in self._speakers() if one.name == name]
        if not found:
            advice = f"see what else {self._workspace.corrections.name} says"
            raise WorkspaceError(f"the correction is kept, but nobody is called '{name}' by it", advice)
        return max(found, key=lambda one: one.corrected)

    # ------------------------------------------------------------------ articles

    def facts(self, name: str) -> ArticleFacts:
        """What is shown of an article and what its file states of it. Raises NotFoundError."""
        with self._connections.reading() as db:
            return load_facts(db, self._row(db, name))

    def correct_article(self, name: str, given: Mapping[str, str], forget: Collection[str] = ()) -> ArticleFacts:
        """Note what is given of an article, by the names of `FACTS`, and forget what was given of these.

        A date is a day, a month or a year.
        """
        from briefing.store.corrections import articles

        with self._connections.reading() as db:
            article = load_article(db, self._row(db, name))[0]
        articles.correct(self._workspace, self._engine, article, given, forget)
        return self.facts(article.id)

    def _row(self, db: sqlite3.Connection, name: str) -> int:
        return lookup.row_of(db, lookup.in_corpus(self._workspace.corpus, name))

    def understood(self, fact: str, value: str) -> str:
        """A value of an article's as its correction would be kept, such as "2022-01-10". Raises UsageError if it is off."""
        from briefing.store.corrections import articles

        return articles.understood(fact, value)

    # ------------------------------------------------------------------ the file

    def corrected_articles(
        self,
    ) -> tuple[list[tuple[ArticleCorrection, ArticleSummary | None]], tuple[Problem, ...]]:
        """What the file says of articles, each with the article if there is one, and what in the file is off."""
        from briefing.store.corrections.current import current

        with self._connections.reading() as db:
            known = current(db, self._workspace.corrections)
            articles = known.corrections.articles
            rows = [lookup.row_at(db, one.file, one.part) for one in articles]
            found = [None if n is None else queries.summaries(db, [n])[0] for n in rows]
        return list(zip(articles, found, strict=True)), known.problems

    def unapplied(self) -> Problem | None:
        """Why the file is not what the index follows from, None where it is."""
        with self._connections.reading() as db:
            if files.is_applied(db, self._workspace.corrections):
                return None
            from briefing.store.corrections.current import unapplied

            return unapplied(db, self._workspace.corrections)
