"""Commands that look for something in all articles."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.cli import jsonl
from briefing.cli.commands.quoting import QuoteForm
from briefing.cli.commands.show import show_hits
from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.render import quotes as in_words
from briefing.cli.render import timeline as in_time
from briefing.errors import UsageError
from briefing.model import Match, PassageHit, QuoteHit


def quote(context: Context) -> ExitCode:
    """Quotations, best first."""
    with context.library() as library:
        style = context.arguments.cite
        form = QuoteForm(library, style)
        hits = library.quotes(context.arguments.query)
        _tell_if_partial(context, hits.items)
        return show_hits(context, hits, form.as_json, form.as_lines, among="quotes", apart=style is None)


def search(context: Context) -> ExitCode:
    """Passages, best first."""
    with context.library() as library:
        hits = library.search(context.arguments.query)
        _tell_if_partial(context, hits.items)
        return show_hits(context, hits, jsonl.passage, in_words.passage, among="articles")


def timeline(context: Context) -> ExitCode:
    """Entries, by day."""
    arguments = context.arguments
    if arguments.json and arguments.markdown:
        raise UsageError("--json and --markdown are two forms of one answer", "give one of them")
    form = in_time.MarkdownForm().entry if arguments.markdown else in_time.entry
    with context.library() as library:
        hits = library.timeline(arguments.query)
        return show_hits(context, hits, jsonl.entry, form, among="entries", apart=not arguments.markdown)


def _tell_if_partial(context: Context, hits: Sequence[QuoteHit] | Sequence[PassageHit]) -> None:
    """The best hit has as many of the words as any."""
    if hits and hits[0].match is Match.SOME:
        context.diagnostics.note("nothing has all of these words; this has some of them")
