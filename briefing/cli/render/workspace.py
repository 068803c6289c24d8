"""What a workspace holds, and what a build did."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.cli.lines import Line, Strong, counted, joined, line
from briefing.model import Added, BuildReport, Info, Problem, day_words

_KILOBYTE = 1000
_COLUMN = 12


def info(held: Info) -> Iterator[Line]:
    """One fact a line."""
    days = " – ".join(day_words(day) for day in dict.fromkeys((held.first, held.last)) if day)
    facts = {
        "workspace": held.root,
        "corpus": held.corpus,
        "index": f"{held.index} ({size_words(held.index_bytes)})",
        "articles": f"{counted(held.articles, 'article')} in {counted(held.files, 'file')}, {held.words} words",
        "sources": counted(held.outlets, "outlet"),
        "quotes": f"{counted(held.quotes, 'quote')} by {counted(held.speakers, 'speaker')}",
        "timeline": counted(held.entries, "entry", "entries"),
        "dates": days or "none known",
    }
    for name, fact in facts.items():
        yield line(f"{name:{_COLUMN}}{fact}")
    for problem in held.problems:
        yield line(f"{'problem':{_COLUMN}}{problem_words(problem)}")


def report(built: BuildReport) -> Iterator[Line]:
    """What was done, or that there was nothing to do."""
    if not built.worked:
        yield line(f"up to date: {counted(built.articles, 'article')}, no file has changed")
        return
    changes = {"new": built.added, "changed": built.changed, "deleted": built.removed, "unchanged": built.unchanged}
    done = joined(*(f"{count} {name}" for name, count in changes.items() if count), between=", ")
    yield line(f"{counted(built.articles, 'article')} (files: {done}) in {built.seconds:.1f} s")
    if built.learned:
        yield line(f"{counted(built.learned, 'recurring line')} taken out of the articles")


def added(page: Added) -> Iterator[Line]:
    """Under which name a page is in the corpus."""
    what = "saved" if page.fresh else "already there:"
    yield line(what, " ", Strong(page.file), f" ({size_words(page.size)})")


def problem_words(problem: Problem) -> str:
    """A problem as one line, the file first."""
    advice = f"; {problem.advice}" if problem.advice else ""
    return f"{problem.file}: {problem.what}{advice}"


def size_words(size: int) -> str:
    """A number of bytes in the largest unit that leaves it at 1 or more, decimal as in the SI."""
    amount = float(size)
    for unit in ("bytes", "kB", "MB", "GB"):
        if amount < _KILOBYTE:
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= _KILOBYTE
    return f"{amount:.1f} TB"
