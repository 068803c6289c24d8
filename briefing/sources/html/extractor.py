"""What trafilatura takes for the main text of a page, kept from harm by pages that were made to do some.

Trafilatura (Barbaresi 2021) is the best of the extractors measured on news pages. It reads a tree, so a page is given to it
only within bounds of size and depth; whatever goes wrong in it, the page is read without it.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable

from briefing.sources.elements import Outline

LARGEST = 4_000_000
"""Code points of a page that is given to trafilatura; the largest of a thousand news pages had half of that."""

MOST_ELEMENTS = 60_000
DEEPEST = 200
"""Elements in all, and within each other; lxml cuts off what lies deeper than 256."""

MOST_ATTRIBUTES = 1_000
"""Attributes of one tag; lxml compares each with all before it."""

LONGEST_END = 20_000
"""Code points after the last tag that ends; lxml takes a tag that was cut off there for one with as many attributes."""

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that lxml refuses or reads as the end of the page."""

TALKATIVE = ("trafilatura", "htmldate", "justext", "courlan", "readability")


def main_lines(raw: str, tree: Outline) -> list[str]:
    """The lines of the main text of a page; none where it cannot be told."""
    return (_guarded(_extracted, raw) if _bearable(raw, tree) else "").splitlines()


def day(raw: str, tree: Outline) -> str:
    """The day of publication as htmldate finds it in the words of a page, as ISO 8601, or an empty string."""
    return _guarded(_dated, raw) if _bearable(raw, tree) else ""


def _bearable(raw: str, tree: Outline) -> bool:
    within = len(raw) <= LARGEST and len(tree.elements) <= MOST_ELEMENTS and tree.depth <= DEEPEST
    return within and tree.widest <= MOST_ATTRIBUTES and len(raw) - raw.rfind(">") <= LONGEST_END


def _guarded(read: Callable[[str], str], raw: str) -> str:
    """What a library reads in a page, or nothing where it fails; it neither logs nor warns."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return read(UNFIT.sub(" ", raw))
        except Exception:  # noqa: BLE001 a page can make any part of lxml or trafilatura fail, and is then read without them
            return ""


def _extracted(raw: str) -> str:
    import trafilatura

    return trafilatura.extract(raw, include_comments=False) or ""


def _dated(raw: str) -> str:
    import htmldate

    # The extensive search takes any year on the page for the year of publication.
    return htmldate.find_date(raw, original_date=True, extensive_search=False) or ""
