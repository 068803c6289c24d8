"""Which elements of a page are not its article, by their tags and by the names that their makers gave them."""

from __future__ import annotations

import re

from briefing.sources.elements import Element

BY_TAG = {
    "aside": "sidebar",
    "button": "form",
    "dialog": "form",
    "figcaption": "caption",
    "footer": "page footer",
    "form": "form",
    "iframe": "embedded",
    "label": "form",
    "nav": "navigation",
    "svg": "embedded",
}
"""Elements that hold no sentence of the article, and the reason given for removing them."""

NAMES = {
    "advertisement": r"ads?|advert\w*|promo|sponsored",
    "comments": r"comments?",
    "cookie notice": r"cookies?",
    "navigation": r"breadcrumbs?",
    "related articles": r"related",
    "share prompt": r"share|sharing|social",
    "sidebar": r"sidebar",
    "subscribe prompt": r"newsletter|subscribe",
    "tags": r"tags",
}
"""For each reason the words that makers of pages call such furniture by."""

BY_NAME = re.compile(
    rf"(?:[a-z]{{1,12}}[_-])?(?:{'|'.join(f'({words})' for words in NAMES.values())})"
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
            return next(why for why, words in zip(NAMES, named.groups(), strict=True) if words)
    return ""
