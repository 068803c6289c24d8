"""Everything that can be asked of a workspace, for every front end: scripts, the command line, the reader.

What only some calls need is imported there: building and dating load the whole analysis, which a quick look-up of a quote
need not wait for.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefing.errors import IndexDamagedError, SourceError, StoreError
from briefing.model import Citation, Hits, Match, Query, filters
from briefing.store.building.reading import read_file
from briefing.store.corrections.corrector import Corrector
from briefing.store.records import finding, lookup, queries
from briefing.store.records.connections import Connections
from briefing.store.records.loading import load_article
from briefing.store.records.names import to_path
from briefing.store.records.pages import PAGE, Pages
from briefing.store.records.passages import best_passage
from briefing.store.records.writing import get_meta
from briefing.store.textindex.engine import open_engine
from briefing.workspace import Workspace, find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import TracebackType
    from typing import Self

    from briefing.model import (
        Added,
        Article,
        ArticleSummary,
        BuildReport,
        Calendar,
        Entry,
        Info,
        Pair,
        PassageHit,
        Problem,
        Progress,
        QuoteHit,
        SpeakerSummary,
        TimeExpression,
    )

T = TypeVar("T")

_EVERYTHING = Query()
_FEW = 16
"""Passages that are looked for at once: each needs its whole article."""


def open_library(path: Path | Workspace | None = None) -> Library:
    """The library of a workspace, or of the one at `path` or nearest upward. Builds nothing. Raises WorkspaceError."""
    if not isinstance(path, Workspace):
        path = find(path, environ=os.environ, cwd=Path.cwd())
    return Library(path)


class Library:
    """A workspace and its index. Safe to use from any thread; close it, or use it as a context manager.

    Every query raises StoreError where there is no index yet and IndexDamagedError where it is not what was written.
    Lists of articles, quotes, passages and entries fetch their items as they are looked at; looking at one may raise
    StoreError when the index has changed since.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._engine = open_engine(workspace.index)
        self._connections = Connections(workspace.index)
        self.corrections = Corrector(workspace, self._engine, self._connections)
        """What the user puts right, and what was put right so far."""

    def close(self) -> None:
        """Let go of all files."""
        self._connections.close()
        self._engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ------------------------------------------------------------------ the index

    def is_built(self) -> bool:
        """Whether there is an index of this version that a build has once gone through to its end."""
        return self._connections.are_complete()

    def refresh(
        self,
        *,
        progress: Callable[[Progress], None] | None = None,
        stop: Callable[[], bool] | None = None,
        jobs: int | None = None,
        rebuild: bool = False,
        optimize: bool = False,
    ) -> BuildReport:
        """Bring the index up to date with the corpus, or with `rebuild` make it anew.

        With `optimize` the text index is written again in one piece, which makes searches faster.

        `stop` and Ctrl-C end it early and keep what is done. `jobs` is the number of processes, as many as there are
        processors unless given. Raises WorkspaceError, IndexBusyError and StoreError.
        """
        from briefing.store.building.build import build

        return build(
            self.workspace, self._engine, progress=progress, stop=stop, jobs=jobs, rebuild=rebuild, optimize=optimize
        )

    def add(self, urls: Iterable[str]) -> Iterator[Added | Problem]:
        """Fetch pages from the web and save them in the corpus, one after the other; a problem for each that cannot be had.

        The index is left as it is. Raises WorkspaceError where the corpus cannot be written to.
        """
        from briefing.store.adding.add import add

        return add(self.workspace, urls)

    def info(self) -> Info:
        """What the workspace holds, as of the last build."""
        from briefing.store.records import checking

        with self._connections.reading() as db:
            return checking.info(db, self.workspace)

    def check(self, full: bool = False) -> list[str]:  # noqa: FBT001 a flag of the public interface
        """What is wrong with the index, a line each; `full` reads every byte of it."""
        from briefing.store.records import checking

        try:
            with self._connections.reading() as db:
                return checking.faults(db, self._engine, full=full)
        except StoreError as error:
            return [error.line]

    # ------------------------------------------------------------------ articles

    def articles(
        self, query: Query | str = _EVERYTHING, *, stop: Callable[[], bool] | None = None
    ) -> Hits[ArticleSummary]:
        """The articles that answer a query, best first; without words all, newest first, those without a date last."""
        query = _as_query(query)
        with self._connections.reading() as db:
            found = finding.articles(db, self._engine, query, stop)
            return self._hits(db, "article", found, query, queries.summaries)

    def article(self, name: str) -> Article:
        """The article that `name` means: its id or the beginning of it, its file with `#` and part or without, a part of
        the file's name, or the path to it. Raises NotFoundError where that is none, or several."""
        with self._connections.reading() as db:
            return load_article(db, lookup.row_of(db, lookup.in_corpus(self.workspace.corpus, name)))[0]

    def summary(self, article_id: str) -> ArticleSummary:
        """The article with this id, without its text. Raises NotFoundError."""
        with self._connections.reading() as db:
            return queries.summaries(db, [lookup.row_of_id(db, article_id)])[0]

    def path(self, article_id: str) -> Path:
        """Where the source file of an article lies. Raises NotFoundError."""
        return self._place(self.summary(article_id).file)

    def _place(self, file: str) -> Path:
        place = Path(to_path(file))
        if place.is_absolute() or ".." in place.parts:
            raise IndexDamagedError(f"{str(place)!r} is no place in the corpus", "run: briefing index --rebuild")
        return self.workspace.corpus / place

    def raw_text(self, article_id: str) -> str:
        """The source file of an article, decoded; `raw` spans count in it.

        Raises NotFoundError, and SourceError where the file is not what it was when the index was built.
        """
        from briefing import sources

        article = self.summary(article_id)
        path = self._place(article.file)
        with self._connections.reading() as db:
            known = lookup.sha256_of(db, article_id)
        data, _ = read_file(str(path), self.workspace.settings.max_file_size)
        if hashlib.sha256(data).digest() != known:
            raise SourceError(f"{path.name} has changed since the index was built", "run: briefing index")
        return sources.raw_text(data, path.name, article.part)

    def quotes_in(self, article_id: str) -> tuple[QuoteHit, ...]:
        """The quotes of an article in the order of its text. Raises NotFoundError."""
        with self._connections.reading() as db:
            rows = queries.quotes_in(db, lookup.row_of_id(db, article_id))
            return tuple(queries.quote_hits(db, rows.numbers, lambda _: Match.ALL))

    def times_in(self, article_id: str) -> tuple[TimeExpression, ...]:
        """The time expressions of an article, counted from its date, stated or inferred. Raises NotFoundError."""
        from briefing.relate import dating

        with self._connections.reading() as db:
            article, times = load_article(db, lookup.row_of_id(db, article_id))
        return dating.resolve(times, article.text, article.published, ordered=article.ordered)

    def dates(self) -> Sequence[ArticleSummary]:
        """Every article with its date, newest first, those without one last."""
        return self.articles().items

    # ------------------------------------------------------------------ quotes, passages, the timeline

    def quotes(self, query: Query | str = _EVERYTHING, *, stop: Callable[[], bool] | None = None) -> Hits[QuoteHit]:
        """The quotes that answer a query: by how its words were found, then those said last first."""
        query = _as_query(query)
        with self._connections.reading() as db:
            found = finding.quotes(db, self._engine, query, stop)
            return self._hits(db, "quote", found, query, partial(queries.quote_hits, match=found.match))

    def search(self, query: Query | str, *, stop: Callable[[], bool] | None = None) -> Hits[PassageHit]:
        """The articles that answer a query, best first, each with the sentence that does so best.

        Without words, every article that passes the filters, with its opening.
        """
        query = _as_query(query)
        with self._connections.reading() as db:
            found = finding.articles(db, self._engine, query, stop)
            fetch = partial(_passages, words=query.words, match=found.match)
            return self._hits(db, "article", found, query, fetch, page=_FEW)

    def timeline(self, query: Query | str = _EVERYTHING, *, stop: Callable[[], bool] | None = None) -> Hits[Entry]:
        """The entries of the timeline that answer a query, by earliest day, the first or as asked the last first."""
        query = _as_query(query)
        with self._connections.reading() as db:
            found = finding.entries(db, self._engine, query, stop)
            return self._hits(db, "entry", found, query, queries.entries_in)

    def calendar(self, hits: Hits[Entry], *, newest: bool = False) -> Calendar:
        """Which days stand where in an answer of `timeline`, of which `newest` was asked or not; the entries stay where
        they are.

        Raises StoreError where the index has changed since.
        """
        if not isinstance(hits.items, Pages):
            raise TypeError("this is no answer of the timeline")
        with self._connections.reading() as db:
            found = queries.calendar(db, hits.items.numbers, newest=newest)
        if len(found) != len(hits.items):
            raise StoreError("the index has changed since this list was made", "ask again")
        return found

    # ------------------------------------------------------------------ speakers, comparing, citing

    def speakers(self, query: Query | str = _EVERYTHING) -> list[SpeakerSummary]:
        """Who is quoted, the most quoted first; its words, as its `speaker`, begin words of any of a speaker's names."""
        query = _as_query(query)
        query = replace(query, words="", speaker=f"{query.words} {query.speaker}".strip())
        with self._connections.reading() as db:
            return queries.speakers(db, query)

    def compare(self, a: str, b: str) -> tuple[Pair, ...]:
        """The sentences that two articles have in common, in the order of `a`; each is named as for `article`.

        Raises NotFoundError.
        """
        from briefing.relate import compare

        first, second = self.article(a), self.article(b)
        return compare.align(first.text, first.sentences, second.text, second.sentences)

    def cite(self, hit: QuoteHit) -> Citation:
        """All that a citation of a quote says."""
        return Citation(
            quote=hit.text,
            speaker=hit.quote.speaker.name if hit.quote.speaker else None,
            title=hit.article.title,
            outlet=hit.article.outlet,
            byline=hit.article.byline,
            url=hit.article.url,
            file=hit.article.file,
            published=hit.article.published,
        )

    # ------------------------------------------------------------------

    def _hits(
        self,
        db: sqlite3.Connection,
        table: str,
        found: finding.Found,
        query: Query,
        fetch: Callable[[sqlite3.Connection, Sequence[int]], list[T]],
        *,
        page: int = PAGE,
    ) -> Hits[T]:
        """Rows of a table as a list that fetches its items from the records that the rows are of."""
        made = get_meta(db, "made")

        def fetched(wanted: Sequence[int]) -> list[T]:
            with self._connections.reading(made) as then:
                return fetch(then, wanted)

        rows = found.rows if query.limit is None else found.rows[: max(query.limit, 0)]
        note = found.note if found.total else found.note or filters.unknown(query.words)
        return Hits(Pages(rows, fetched, page=page), found.total, queries.count(db, table), note)


def _passages(
    db: sqlite3.Connection, rows: Sequence[int], words: str, match: Callable[[int], Match]
) -> list[PassageHit]:
    shown = queries.summaries(db, rows)
    return [
        best_passage(load_article(db, n)[0], summary, words, match(n)) for n, summary in zip(rows, shown, strict=True)
    ]


def _as_query(query: Query | str) -> Query:
    return Query(query) if isinstance(query, str) else query
