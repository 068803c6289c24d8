"""The commands, as data: what each is called, takes and does."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass

from briefing.cli import options
from briefing.cli.arguments import folder
from briefing.cli.commands import add, articles, correct, index, queries, reader, speakers
from briefing.cli.context import Context
from briefing.cli.exits import ExitCode


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `examples` are what stands after the program's name, each with what it does."""

    name: str
    usage: str
    summary: str
    run: Callable[[Context], ExitCode]
    add: tuple[Callable[[ArgumentParser], None], ...] = ()
    examples: tuple[tuple[str, str], ...] = ()


def _words(what: str) -> Callable[[ArgumentParser], None]:
    return lambda parser: options.add_words(parser, what)


def _optional_article(parser: ArgumentParser) -> None:
    parser.add_argument("article", nargs="?", default="", metavar="ARTICLE", help="only this article")


def _corrected_article(parser: ArgumentParser) -> None:
    what = "an article: its file, a unique part of the file's name, or its id; without one, list all corrections"
    parser.add_argument("article", nargs="?", default="", metavar="ARTICLE", help=what)


def _second_article(parser: ArgumentParser) -> None:
    options.add_article(parser, "other", "OTHER")


def _urls(parser: ArgumentParser) -> None:
    what = "addresses of pages, with http:// or https://; - reads them from standard input, one a line"
    parser.add_argument("urls", nargs="*", default=(), metavar="URL", help=what)
    parser.add_argument("--no-index", action="store_true", help="leave the index as it is")


def _full(parser: ArgumentParser) -> None:
    parser.add_argument("--full", action="store_true", help="read every byte, not only names and sizes")


def _path(parser: ArgumentParser) -> None:
    what = "the workspace, or a plain folder of articles (default: the nearest one upward, or $BRIEFING_HOME)"
    parser.add_argument("path", nargs="?", type=folder, metavar="PATH", help=what)


READER = Command(
    "",
    "[PATH]",
    "Without a command, open the reader; with stdout not a terminal, print it all.",
    reader.read,
    (_path,),
    (
        ("", "open the nearest workspace"),
        ("~/articles", "open a plain folder of articles"),
        ("| less", "the whole briefing as text: articles, timeline, quotes"),
        ("--json quote missed opportunity", "the quotation with its speaker and its place, for a program"),
    ),
)
"""What runs where no command is named."""

COMMANDS = (
    Command(
        "quote",
        "[WORDS ...]",
        "Find a quotation by half-remembered words; without words, list all.",
        queries.quote,
        (_words("words of the quotation, in any order"), options.add_cite, options.add_filters),
        (
            ("quote missed opportunity", "who said it, when, and where it stands"),
            ("quote missed opportunity --cite markdown --limit 1", "one finished citation"),
            ("quote --speaker ryabkov --since 2022-01", "all that he is quoted with from January on"),
        ),
    ),
    Command(
        "search",
        "[WORDS ...]",
        "Find passages in the articles; without words, list how each opens.",
        queries.search,
        (_words("words of the passage, in any order"), options.add_filters),
        (("search security guarantees --source tinbridge", "passages of one outlet"),),
    ),
    Command(
        "timeline",
        "[WORDS ...]",
        "List what happened on which day, according to whom.",
        queries.timeline,
        (_words("words of the event"), options.add_timeline, options.add_filters),
        (
            ("timeline --since 2022-01-10 --until 2022-01-13", "four days, with the files that report each"),
            ("timeline geneva --min-sources 2 --newest", "what two sources or more report, the last day first"),
            ("timeline --markdown > timeline.md", "all of it, for a document"),
        ),
    ),
    Command(
        "show",
        "ARTICLE",
        "Print one article's cleaned text, with what is known of it.",
        articles.show_article,
        (options.add_article,),
        (("show geneva_wire", "the article whose file has geneva_wire in its name"),),
    ),
    Command(
        "raw",
        "ARTICLE",
        "Print a source file, with what was removed and rewritten marked.",
        articles.raw,
        (options.add_article,),
        (("raw geneva_wire", "the file, with what was [-removed-] and [-rewritten-]{+like this+}"),),
    ),
    Command(
        "dates",
        "",
        "List the articles by date, with what each date rests on.",
        articles.dates,
        (),
        (("dates --json", "the same, with the evidence in full"),),
    ),
    Command(
        "times",
        "[ARTICLE]",
        "List the time expressions, and the days they mean.",
        articles.times,
        (_optional_article,),
        (("times geneva_wire", "those of one article"),),
    ),
    Command(
        "speakers",
        "[WORDS ...]",
        "List who is quoted, how often; or merge, split and rename them.",
        speakers.speakers,
        (
            _words("beginnings of words of a name; or merge, split or rename with names"),
            options.add_scope,
            options.add_filters,
        ),
        (
            ("speakers", "everybody who is quoted"),
            ("speakers ryab --since 2022-01", "one of them, with what is quoted from January on"),
            ('speakers merge "Ada Lunde" "A. Lunde"', "these are one person, called Ada Lunde"),
            ('speakers split "Ada Lunde" "Lunde"', "who is called Lunde is somebody else"),
            ('speakers split "Ada Lunde" --in talks.txt', "the Ada Lunde of that article is another of the name"),
            ('speakers rename "A. Lunde" "Ada Lunde"', "the name to show; kept in corrections.toml"),
        ),
    ),
    Command(
        "correct",
        "[ARTICLE]",
        "Put right an article's date, title or outlet, or show them.",
        correct.correct,
        (_corrected_article, options.add_corrections),
        (
            ("correct", "the articles that are corrected"),
            ("correct geneva_wire", "what is known of an article, and where it comes from"),
            ("correct geneva_wire --published 2022-01-10", "it is of this day; kept in corrections.toml"),
            ("correct geneva_wire --outlet Plumfield", "where it appeared"),
            ("correct geneva_wire --forget published", "back to what the file states"),
        ),
    ),
    Command(
        "compare",
        "ARTICLE OTHER",
        "Pair the sentences of two articles that say the same thing.",
        articles.compare,
        (options.add_article, _second_article),
        (("compare geneva_wire vienna-osce", "what both report, and where they disagree"),),
    ),
    Command(
        "add",
        "URL ...",
        "Fetch pages from the web and save them in the corpus as received.",
        add.add,
        (_urls,),
        (
            ("add https://example.org/news/talks", "one page, as robots.txt allows"),
            ("add - < addresses.txt", "all addresses of a list, one request a second to each host"),
        ),
    ),
    Command(
        "index",
        "",
        "Bring the index up to date with the corpus.",
        index.index,
        (options.add_building,),
        (
            ("index", "take in new, changed and deleted files"),
            ("index --rebuild", "start from nothing"),
        ),
    ),
    Command(
        "info",
        "",
        "Say what the workspace holds, and where.",
        index.info,
        (),
        (("info", "counts, dates and places"),),
    ),
    Command(
        "check",
        "",
        "Check that the index is what was written.",
        index.check,
        (_full,),
        (("check --full", "compare every byte with its checksum"),),
    ),
)
"""Every command, in the order in which the help lists them."""
