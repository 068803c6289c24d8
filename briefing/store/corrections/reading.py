"""What the corrections file says, and what in it cannot be understood.

A table of the file is a row of `TABLES` with its fields. Whatever is off is one problem and is passed over: a slip of the
hand must not cost the user the other corrections.
"""

from __future__ import annotations

import hashlib
import tomllib
from typing import TYPE_CHECKING, Any

from briefing.errors import WorkspaceError
from briefing.model import Corrections, Problem, SpeakerCorrection
from briefing.workspace import CORRECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

TABLES: dict[str, dict[str, type]] = {"speaker": {"name": str, "variants": list, "apart": list}}
"""The tables of the file, each with its fields and what they hold; a list holds strings."""

_LARGEST = 5_000_000
"""Bytes; what is larger was not written by hand."""
_WANTED: dict[type, str] = {str: "text in quotation marks", list: 'a list of names, such as ["A. Lunde"]'}


def read(file: Path) -> tuple[Corrections, tuple[Problem, ...]]:
    """The corrections in a file, none where there is none, and a problem for each thing that is off. Raises nothing."""
    try:
        tables = parsed(text_of(file), file)
    except WorkspaceError as error:
        return Corrections(), (Problem(CORRECTIONS, error.what, error.advice),)
    known = f"known are {', '.join(TABLES)}"
    problems = [_problem(f"unknown table {name!r}", known) for name in sorted(tables.keys() - TABLES.keys())]
    speakers = [SpeakerCorrection(**fields) for fields in _entries(tables, "speaker", problems)]
    return Corrections(tuple(speakers)), tuple(problems)


def text_of(file: Path) -> str:
    """The text of the file, empty where there is none. Raises WorkspaceError."""
    try:
        if file.stat().st_size > _LARGEST:
            raise WorkspaceError(f"{file} is too large", "it is meant to be written by hand")
        return file.read_text("utf-8")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise WorkspaceError(f"cannot read {file}: {error.strerror}", "check its permissions") from error
    except ValueError as error:
        raise WorkspaceError(f"{file} is not in UTF-8", "save it in UTF-8") from error


def parsed(text: str, file: Path) -> dict[str, Any]:
    """The tables of a TOML text. Raises WorkspaceError, which says where it is off."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        where = " ".join(str(error).split())
        raise WorkspaceError(
            f"{file} is not valid TOML: {where}", "correct it by hand; until then it says nothing"
        ) from error


def digest(corrections: Corrections) -> str:
    """The same for the same corrections, by which a build knows whether they are applied already."""
    return hashlib.sha256(repr(corrections).encode("utf-8", "backslashreplace")).hexdigest()


def _entries(tables: Mapping[str, Any], table: str, problems: list[Problem]) -> Iterator[dict[str, Any]]:
    """The entries of one table with the fields that are as they should be; those without a name say nothing."""
    entries = tables.get(table, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        problems.append(_problem(f"{table} is no list of tables", f"write each as [[{table}]]"))
        return
    for number, entry in enumerate(entries, 1):
        fields: dict[str, Any] = {}
        for key, value in entry.items():
            wanted = TABLES[table].get(key)
            if wanted is None:
                known = ", ".join(TABLES[table])
                problems.append(_problem(f"unknown key {key!r} in {table} {number}", f"known are {known}"))
            elif not _is(value, wanted):
                problems.append(_problem(f"{key} of {table} {number} is off", f"write {_WANTED[wanted]}"))
            else:
                fields[key] = tuple(value) if wanted is list else value
        if fields.get("name"):
            yield fields
        else:
            problems.append(_problem(f"{table} {number} has no name", 'give it one, as in name = "Ada Lunde"'))


def _is(value: object, wanted: type) -> bool:
    if wanted is list:
        return isinstance(value, list) and all(isinstance(one, str) and one for one in value)
    return isinstance(value, wanted) and value != ""


def _problem(what: str, advice: str) -> Problem:
    return Problem(CORRECTIONS, what, advice)
