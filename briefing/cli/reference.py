"""The command reference, made from the help pages: `python -m briefing.cli.reference > docs/cli.md`."""

from __future__ import annotations

import os

from briefing.cli.output import Output
from briefing.cli.parser import parser_of
from briefing.cli.registry import COMMANDS, READER

_COLUMNS = "80"

_OPENING = """\
# Command reference

Made from `--help` by `python -m briefing.cli.reference > docs/cli.md`; a test fails when it is out of date.

Options may stand before the command, after it and among its words; what stands after `--` is words whatever it looks
like. Dates are written 2022, 2022-01, 2022-01-10 or as in "10 January 2022", and `--until` a month means its last day. A query
brings up an index that is missing, and never looks for changed files: that is what `briefing index` does.

Data go to stdout alone, and everything else to stderr: progress, notes, and one line for each file that cannot be used,
`briefing: FILE: WHAT; ADVICE`. On a terminal, lines are wrapped and names are bold (not with `NO_COLOR` set); into a pipe
each record is whole. Control characters in the articles are printed as signs such as ␛, so that nothing in them can act.
With `BRIEFING_DEBUG=1` an unexpected error shows where it happened.

"""

_CODES = """\
## Exit codes

0 something was found, or the command did what it was asked to; 1 nothing was found; 2 the call, the workspace, the index
or the machine is at fault, and one line on stderr says how; 130 interrupted by Ctrl-C, and what was done is kept. Output
cut short by its reader, as in `briefing quote | head -1`, is no error.

"""

_JSON = """\
## JSON Lines

With `--json` each record is one object a line, in UTF-8. Every object has `schema` (1), `type`, and `file` and `article`,
which are null where it belongs to no one article; in `file`, which is relative to the corpus, a backslash is doubled and
what cannot be printed is written as in `\\x1b`. Where it points into text it has `start` and `end`, counted in code
points of the cleaned text, `raw_start` and `raw_end`, counted in the decoded source file, and `text`. What is not known
is null. Days are written as 2022-01-10. Without a command, `briefing --json` prints all articles, then all entries of
the timeline, then all quotes.

| command | type | further fields |
| --- | --- | --- |
"""

_PLACE = "start, end, raw_start, raw_end"
_FIELDS = (
    (
        "quote",
        "quote",
        "kind, speaker, surface, role, confidence (certain, probable, unattributed), closed, cue,"
        " said (earliest, latest, best, basis), sentence, outlet, match; citation with `--cite`",
    ),
    ("search", "passage", "highlights (list of start and end), match"),
    (
        "timeline",
        "entry",
        "earliest, latest, precision, basis, headline, sources (their number), disagree (list of number, date),"
        f" accounts (file, article, {_PLACE}, text, timex or null, basis,"
        " day_from (words, beside, published), earliest, latest)",
    ),
    (
        "show",
        "article",
        "title, subtitle, byline, outlet, url, published (earliest, latest, best, basis), language,"
        f" agencies, body, paragraphs ({_PLACE}, role, sentences), flags, corrected (names of what the user gave)",
    ),
    (
        "raw",
        "piece",
        "status (kept, rewritten, removed), reason; `text` are the characters of the source file, and what they"
        " became is the article's text from `start` to `end`",
    ),
    ("dates", "published", "earliest, latest, best, basis (stated, inferred, corrected), evidence (text, explanation)"),
    ("times", "timex", "timex_type, value (TIMEX3), earliest, latest, rule, anchor (earliest, latest)"),
    ("speakers", "speaker", "name, variants, roles, quotes, first, last, corrected (by the user)"),
    (
        "correct ARTICLE",
        "facts",
        "title, byline, outlet, url, published (earliest, latest, best, basis), evidence (text, explanation), corrected"
        " (names of what the user gave), stated (what the file has: title, byline, outlet, url, published)",
    ),
    (
        "correct",
        "correction",
        "part (which article of the file, from 0), title, byline, outlet, url, published (earliest, latest, best, basis);"
        " null is what is not corrected, and `article` is null where there is no such article",
    ),
    ("compare", "pair", f"a and b (file, article, {_PLACE}, text), score, differences (kind, a, b)"),
    (
        "add",
        "added",
        "url (as asked for), source (where it was found), status (saved, unchanged, failed), bytes, what, advice",
    ),
    (
        "index",
        "report",
        "added, changed, removed, unchanged, articles, learned, seconds, problems (file, what, advice)",
    ),
    (
        "info",
        "info",
        "root, corpus, index, files, articles, outlets, quotes, speakers, entries, words, first, last, index_bytes,"
        " problems (file, what, advice)",
    ),
    ("check", "fault", "text"),
)


def reference() -> str:
    """The whole reference as Markdown, the same on every terminal and every supported Python."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = _COLUMNS
    try:
        pages = [
            f"## {parser.prog}\n\n```text\n{parser.format_help()}```\n"
            for parser in map(parser_of, (READER, *COMMANDS))
        ]
    finally:
        os.environ.pop("COLUMNS")
        if before is not None:
            os.environ["COLUMNS"] = before
    rows = "".join(f"| `{command}` | {kind} | {fields} |\n" for command, kind, fields in _FIELDS)
    return _OPENING + _CODES + "\n".join([*pages, _JSON + rows])


if __name__ == "__main__":
    output = Output.to_stdout(utf8=True)
    output.text(reference())
    output.flush()
