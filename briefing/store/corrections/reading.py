"""What the corrections file says, and what in it cannot be understood.

A table of the file is a row of `TABLES` with its fields. Whatever is off is one problem and is passed over: a slip of the
hand must not cost the user the other corrections.
"""

from __future__ import annotations

import hashlib
import tomllib
from typing import TYPE_CHECKING, Any

from briefing.errors import WorkspaceError
from briefing.model import (
    ArticleCorrection,
    Corrections,
    Facts,
    Problem,
    SpeakerCorrection,
    article_name,
    file_and_part,
)
from briefing.store.corrections.values import ARTICLES, NAME, NAMES, PUBLISHED, URL, WORDS
from briefing.workspace import CORRECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from briefing.store.corrections.values import Kind

ARTICLE: dict[str, Kind] = {"title": WORDS, "byline": WORDS, "outlet": WORDS, "url": URL, "published": PUBLISHED}
"""What can be corrected of an article."""

TABLES: dict[str, dict[str, Kind]] = {
    "speaker": {"name": NAME, "variants": NAMES, "apart": NAMES, "articles": ARTICLES},
    "article": {"file": NAME, **ARTICLE},
}
"""The tables of the file, each with its fields and what they hold; the first says whom or what an entry is about."""

_BOUND = "articles"
"""Where an entry holds: it says nothing where this is off, since it would say it everywhere."""
_FIRST = {"speaker": 'name = "Ada Lunde"', "article": 'file = "talks.txt"'}


def understood(text: str, file: Path) -> tuple[Corrections, tuple[Problem, ...]]:
    """The corrections in the text of a file, and a problem for each thing that is off. WorkspaceError where that is all."""
    tables = parsed(text, file)
    known = f"known are {', '.join(TABLES)}"
    problems = [_problem(f"unknown table {name!r}", known) for name in sorted(tables.keys() - TABLES.keys())]
    speakers = tuple(SpeakerCorrection(**fields) for fields in _entries(tables, "speaker", problems))
    return Corrections(speakers, _articles(_entries(tables, "article", problems), problems)), tuple(problems)


def parsed(text: str, file: Path) -> dict[str, Any]:
    """The tables of a TOML text. Raises WorkspaceError, which says where it is off."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        where = " ".join(str(error).split())
        raise WorkspaceError(f"{file} is not valid TOML: {where}", "correct it by hand") from error


def digest(corrections: Sequence[SpeakerCorrection]) -> str:
    """The same for the same corrections, by which a build knows whether they are applied already."""
    return hashlib.sha256(repr(tuple(corrections)).encode("utf-8", "backslashreplace")).hexdigest()


def _articles(entries: Iterator[dict[str, Any]], problems: list[Problem]) -> tuple[ArticleCorrection, ...]:
    """The corrections of articles; of several for one the first holds."""
    found: dict[tuple[str, int], ArticleCorrection] = {}
    for fields in entries:
        file, part = file_and_part(fields.pop("file"))
        if (file, part) in found:
            advice = "the first entry holds; make one of them"
            problems.append(_problem(f"{article_name(file, part)!r} is corrected more than once", advice))
        else:
            found[file, part] = ArticleCorrection(file, part, Facts(**fields))
    return tuple(found.values())


def _entries(tables: Mapping[str, Any], table: str, problems: list[Problem]) -> Iterator[dict[str, Any]]:
    """The entries of one table with the fields that are as they should be; without the first an entry says nothing."""
    entries = tables.get(table, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        problems.append(_problem(f"{table} is no list of tables", f"write each as [[{table}]]"))
        return
    kinds = TABLES[table]
    first = next(iter(kinds))
    for number, entry in enumerate(entries, 1):
        fields: dict[str, Any] = {}
        for key, value in entry.items():
            kind = kinds.get(key)
            if kind is None:
                problems.append(_problem(f"unknown key {key!r} in {table} {number}", f"known are {', '.join(kinds)}"))
            elif (understood := kind.read(value)) is None:
                problems.append(_problem(f"{key} of {table} {number} is off", f"write {kind.wanted}"))
            else:
                fields[key] = understood
        if first in fields and (_BOUND in fields or _BOUND not in entry):
            yield fields
        elif first not in fields:
            problems.append(_problem(f"{table} {number} has no {first}", f"give it one, as in {_FIRST[table]}"))


def _problem(what: str, advice: str) -> Problem:
    return Problem(CORRECTIONS, what, advice)
