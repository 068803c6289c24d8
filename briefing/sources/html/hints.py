"""What a page states about its article, each kind of statement weighed against the others."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Hints
from briefing.sources.elements import Outline
from briefing.sources.html import bylines, dates, extractor, titles
from briefing.sources.html.statements import Statements, collect, text_of
from briefing.sources.stated import language
from briefing.sources.tokens import Token


def stated(raw: str, page: Sequence[Token], tree: Outline) -> Hints:
    """What the page states; None where it states nothing."""
    found = collect(raw, page, tree)
    outlet = _outlet(found)
    return Hints(
        title=titles.title(found, outlet) or None,
        byline=bylines.byline(found, outlet) or None,
        outlet=outlet or None,
        url=_url(found) or None,
        published=_published(raw, found, tree) or None,
        language=_language(found) or None,
    )


def _published(raw: str, found: Statements, tree: Outline) -> str:
    """The day that the page states, or else shows somewhere in its words without saying that it is of a change."""
    day = dates.published(found, _url(found))
    if not day:
        shown = extractor.day(raw, tree)
        day = "" if shown in dates.changes(found) else shown
    return day


def _outlet(found: Statements) -> str:
    """The name of the site or, where it gives none, of the publisher."""
    named = found.first("og:site_name")
    published = next(filter(None, (text_of(thing.get("publisher")) for thing in found.articles)), "")
    return next(
        (name for name in (named, published, found.first("application-name")) if name and "://" not in name), ""
    )


def _url(found: Statements) -> str:
    """The address that the page gives for itself."""
    given = (*found.meta.get("canonical", ()), *found.meta.get("og:url", ()))
    return next((url for url in given if url.lower().startswith(("http://", "https://"))), "")


def _language(found: Statements) -> str:
    """The language tag of the page, such as "en" or "pt-BR"."""
    inside = next(filter(None, (text_of(thing.get("inLanguage")) for thing in found.articles)), "")
    given = (found.language, found.first("og:locale"), found.first("content-language"), inside)
    return next(filter(None, map(language, given)), "")
