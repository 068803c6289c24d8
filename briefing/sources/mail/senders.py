"""Who sent a newsletter, by the name before the address: a publication, a person, or a person for a publication."""

from __future__ import annotations

import re

NAME = re.compile(r"\s{0,5}([^<>]{1,200}?)\s{0,5}<[^<>]{0,500}>?\s{0,5}")
"""A display name before an address in angle brackets."""

BETWEEN = re.compile(r"\s(?:from|at|via|@|\|)\s|,\s")
"""What stands between a person and the publication that he or she writes for."""

PERSON = re.compile(r"[^\W\d_][\w.'’-]{0,40}(?: [^\W\d_][\w.'’-]{0,40}){1,3}")

PARTS_OF_A_TITLE = frozenset(
    "a alert alerts an and best brief briefing bulletin breaking business club community customer daily desk digest editor"
    " editorial editors evening events for headlines in journal letter letters live magazine mail monday morning news"
    " newsletter newsletters newsroom notes of office on opinion politics post press read reads report review roundup"
    " service stories sunday support team the times today tonight top update updates week weekend weekly world your".split()
)
"""Words that newsletters, publications and departments are called by, and people are not."""


def display_name(sender: str) -> str:
    """The name in a `From` or `List-Id` header, empty where there is the address alone."""
    found = NAME.fullmatch(sender)
    name = found[1].strip("\"' ") if found else ""
    return "" if "@" in name.split(" ", 1)[0] else name


def byline_and_outlet(name: str, *, listed: bool) -> tuple[str | None, str | None]:
    """The author and the publication that a display name states; `listed` says that a mailing list sent the message."""
    parts = BETWEEN.split(name, maxsplit=1)
    if len(parts) == 2 and len(parts[0].split()) > 1 and parts[1].strip():
        return (parts[0] if is_person(parts[0]) else None), parts[1].strip()
    if not name:
        return None, None
    return (None, name) if listed or not is_person(name) else (name, None)


def is_person(name: str) -> bool:
    """Whether a display name can be that of a person: some words, each with a capital, none that papers are called by."""
    words = name.split()
    capital = all(word[0].isupper() or (word.islower() and len(word) <= 3) for word in words)
    return bool(PERSON.fullmatch(name)) and capital and not PARTS_OF_A_TITLE.intersection(name.lower().split())
