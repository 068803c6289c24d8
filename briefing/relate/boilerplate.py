"""Which doubtful lines are boilerplate of a site: those that articles have in common which have nothing else in common.

A line that stands in many copies of one text proves nothing, so articles are counted by their voice, which copies share.
A line is judged among the articles of one site. Where an article does not tell its site it is judged among all, and more
of them must hold the line: what several sites have in common may as well be a usual heading.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from math import isqrt
from typing import TYPE_CHECKING, NamedTuple

from briefing.text import outlets
from briefing.text.lines import fold
from briefing.text.tables import agencies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

UNKNOWN = ""
"""The site of articles that do not tell it."""

LEAST = 3
"""Voices in which a line must stand, however few there are."""


class Held(NamedTuple):
    """A doubtful line, by its digest, in an article of this site and voice."""

    digest: int
    site: str
    voice: int


AGENCIES = frozenset(map(fold, (*agencies.AGENCIES, *agencies.SHORT.values())))
"""No sites: what an agency writes stands at many."""


def site_of(url: str | None, outlet: str | None) -> str:
    """The site of an article: the host of its address or else the name of its outlet, folded, or UNKNOWN."""
    site = fold(outlets.of_url(url) or outlet or "")
    return UNKNOWN if site in AGENCIES else site


def enough(voices: int, *, one_site: bool = True) -> int:
    """In how many of so many voices a line must stand to be boilerplate.

    It grows with the root of their number: by chance a usual heading comes more often in more articles, but a site that
    has changed its lines over the years, or has one for each section, must still be seen through.
    """
    return max(LEAST, isqrt(voices) // 2 if one_site else isqrt(voices))


def recurring(held: Iterable[Held], voices: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    """The digests that are boilerplate, each with the site where it is; with UNKNOWN for articles that tell no site.

    `held` is grouped by digest. `voices` says how many there are at each site, and under UNKNOWN how many in all.
    """
    for digest, group in groupby(held, key=lambda one: one.digest):
        at: defaultdict[str, set[int]] = defaultdict(set)
        for one in group:
            at[one.site].add(one.voice)
        if UNKNOWN in at:
            at[UNKNOWN] = set().union(*at.values())
        for site, found in at.items():
            if len(found) >= enough(voices.get(site, 0), one_site=site != UNKNOWN):
                yield digest, site
