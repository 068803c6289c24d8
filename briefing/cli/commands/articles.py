"""Commands about single articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.cli import jsonl
from briefing.cli.commands.show import show
from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.render import articles as in_words
from briefing.cli.render import compare as side_by_side
from briefing.model import Article, TimeExpression

if TYPE_CHECKING:
    from briefing.library import Library


def show_article(context: Context) -> ExitCode:
    """One article, cleaned."""
    with context.library() as library:
        return show(context, [library.article(context.arguments.article)], jsonl.article, in_words.article)


def raw(context: Context) -> ExitCode:
    """One article's source file, and what became of it."""
    with context.library() as library:
        article = library.article(context.arguments.article)
        text = library.raw_text(article.id)
        if not context.arguments.json:
            context.output.lines(in_words.raw(article, text))
        for piece in article.provenance.pieces if context.arguments.json else ():
            context.output.object(jsonl.piece(article, piece, text))
    return ExitCode.FOUND


def dates(context: Context) -> ExitCode:
    """Every article's date."""
    with context.library() as library:
        return show(context, library.dates(), jsonl.published, in_words.published, nothing="there are no articles")


def times(context: Context) -> ExitCode:
    """Time expressions, of one article or of all."""
    with context.library() as library:
        found = _times(library, context.arguments.article)
        both = (lambda pair: jsonl.timex(*pair)), (lambda pair: in_words.time(*pair))
        return show(context, found, *both, nothing="there are no time expressions")


def compare(context: Context) -> ExitCode:
    """Two articles, side by side."""
    with context.library() as library:
        a, b = (library.article(name) for name in (context.arguments.article, context.arguments.other))
        pairs = library.compare(a.id, b.id)
        both = (lambda pair: jsonl.pair(a, b, pair)), (lambda pair: side_by_side.pair(a, b, pair))
        return show(context, pairs, *both, apart=True, nothing="no two sentences say the same")


def _times(library: Library, name: str) -> Iterator[tuple[Article, TimeExpression]]:
    ids = [library.article(name).id] if name else [summary.id for summary in library.articles().items]
    for article_id in ids:
        article = library.article(article_id)
        for time in library.times_in(article_id):
            yield article, time
