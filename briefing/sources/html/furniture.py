"""Which elements of a page are not its article, by their tags and by the names that their makers gave them."""

from __future__ import annotations

import re

from briefing.sources.elements import Element

BY_TAG = {
    "aside": "aside",
    "button": "control",
    "dialog": "control",
    "figcaption": "caption",
    "footer": "footer",
    "form": "form",
    "iframe": "embedded",
    "label": "control",
    "nav": "navigation",
    "svg": "embedded",
}
"""Elements that hold no sentence of the article, and the reason given for removing them."""

BY_NAME = re.compile(
    r"(?:[a-z]{1,12}[_-])?"
    r"(ads?|advert\w*|breadcrumbs?|comments?|cookies?|newsletter|promo|related|share|sharing|sidebar|social|sponsored"
    r"|subscribe|tags)"
    r"(?:[_-](?:area|bar|block|box|buttons?|container|form|icons|items|links?|list|module|posts|section|widget|wrapper))?",
    re.IGNORECASE,
)
"""A class or id that marks page furniture, alone or with a word for its place."""

STATES = tuple(f"{word}{mark}" for word in ("has", "no", "with", "is", "hide", "show") for mark in "-_")
"""First words of a class that tells what an element has, not what it is."""

WHOLE = frozenset({"html", "body", "main", "article"})
"""Elements whose names speak of the page, not of a part of it."""


def reason(element: Element) -> str:
    """The reason to remove an element as furniture of the page, or an empty string."""
    if element.name in BY_TAG:
        return BY_TAG[element.name]
    if element.name in WHOLE:
        return ""
    given = element.attributes
    for name in f"{given.get('class', '')} {given.get('id', '')}".split():
        named = BY_NAME.fullmatch(name)
        if named and not name.lower().startswith(STATES):
            return named[1].lower()
    return ""
