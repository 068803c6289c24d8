"""The options that commands share, each described once."""

from __future__ import annotations

from argparse import ArgumentParser

from briefing.cite import STYLES
from briefing.cli.arguments import confidence, first_day, folder, kind, last_day, positive
from briefing.model import FACTS, Confidence, QuoteKind

TAKING_A_VALUE = frozenset(
    "--workspace --corpus --index --speaker --source --since --until --kind --confidence --limit --min-sources --cite"
    " --jobs --in --published --title --byline --outlet --url --forget".split()
)
"""The options whose value may be the next argument."""


def add_common(parser: ArgumentParser) -> None:
    """What every command takes."""
    group = parser.add_argument_group("where, and how")
    group.add_argument("--workspace", type=folder, metavar="DIR", help="the workspace, or a plain folder of articles")
    group.add_argument("--corpus", type=folder, metavar="DIR", help="where the articles are, if not in the workspace")
    group.add_argument("--index", type=folder, metavar="DIR", help="where the index is, if not in the workspace")
    group.add_argument("--json", action="store_true", help="print JSON Lines: one object a line")
    group.add_argument(
        "-q", "--quiet", action="store_true", help="no progress and no notes on stderr, only what went wrong"
    )


def add_words(parser: ArgumentParser, what: str) -> None:
    """The words to look for."""
    parser.add_argument("words", nargs="*", default=(), metavar="WORDS", help=what)


def add_article(parser: ArgumentParser, dest: str = "article", metavar: str = "ARTICLE") -> None:
    """An article, by any of its names."""
    what = "an article: its file, a unique part of the file's name, or its id"
    parser.add_argument(dest, metavar=metavar, help=what)


def add_filters(parser: ArgumentParser) -> None:
    """What narrows a query."""
    what = (
        "also among the words: speaker:ryabkov source:tass kind:direct\nconfidence:certain after:2022-01 on:2022-01-10"
    )
    group = parser.add_argument_group("filters", what)
    group.add_argument("--speaker", metavar="NAME", help="only what quotes this person or body")
    group.add_argument("--source", metavar="NAME", help="only from this outlet, site or file")
    group.add_argument("--since", type=first_day, metavar="DATE", help="not before this day, month or year")
    group.add_argument("--until", type=last_day, metavar="DATE", help="not after this day, month or year")
    group.add_argument("--kind", type=kind, metavar="KIND", help=f"only quotations of a kind: {', '.join(QuoteKind)}")
    what = f"only quotations whose speaker is so sure: {', '.join(Confidence)}"
    group.add_argument("--confidence", type=confidence, metavar="LEVEL", help=what)
    group.add_argument("--limit", type=positive, metavar="N", help="only the first so many")


def add_timeline(parser: ArgumentParser) -> None:
    """Which events, in which order and in which form."""
    group = parser.add_argument_group("timeline")
    what = "only what so many sources report: outlets, and articles without one (also: min:N)"
    group.add_argument("--min-sources", type=positive, metavar="N", help=what)
    order = group.add_mutually_exclusive_group()
    order.add_argument("--oldest", dest="newest", action="store_false", help="the first day first (default)")
    order.add_argument("--newest", action="store_true", help="the last day first")
    group.add_argument(
        "--markdown", action="store_true", help="a list in Markdown, by year, with the sources of each entry"
    )


def add_cite(parser: ArgumentParser) -> None:
    """A finished citation in place of the source line."""
    what = f"give finished citations: {' or '.join(STYLES)}"
    parser.add_argument("--cite", choices=STYLES, metavar="STYLE", help=what)


def add_corrections(parser: ArgumentParser) -> None:
    """What is put right about an article."""
    group = parser.add_argument_group("corrections", "kept in corrections.toml, and above anything that a file says")
    group.add_argument("--published", metavar="DATE", help="the day, month or year of publication")
    group.add_argument("--title", metavar="WORDS", help="its title")
    group.add_argument("--outlet", metavar="NAME", help="where it appeared")
    group.add_argument("--byline", metavar="NAMES", help="who wrote it")
    group.add_argument("--url", metavar="URL", help="its address on the web")
    what = f"take back what was given: {', '.join(FACTS)} or all; may be repeated"
    group.add_argument("--forget", action="append", choices=(*FACTS, "all"), metavar="FACT", help=what)


def add_scope(parser: ArgumentParser) -> None:
    """In which articles a name is somebody else's."""
    group = parser.add_argument_group("speakers")
    what = "with split: who is called so is somebody else in this article only; may be repeated"
    group.add_argument("--in", dest="within", action="append", metavar="ARTICLE", help=what)


def add_building(parser: ArgumentParser) -> None:
    """How the index is built."""
    group = parser.add_argument_group("building")
    group.add_argument("--rebuild", action="store_true", help="throw the index away first")
    group.add_argument("--optimize", action="store_true", help="write the text index in one piece, for faster searches")
    group.add_argument("--jobs", type=positive, metavar="N", help="work on so many files at once (default: one a core)")
