"""What the names that pages give their elements say about them, as tables of words."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.sources.elements import Element

KINDS = {
    "navigation": "nav navbar menu submenu breadcrumb breadcrumbs pagination pager prevnext skip",
    "share": "share sharing social socials follow likes",
    "related": "related recommended recommendation recommendations recirc popular trending readmore more also latest"
    " teaser teasers featured similar next previous suggested upnext outbrain taboola otherposts mostread",
    "prompt": "newsletter newsletters subscribe subscription signup promo promotion cta banner callout donate donation"
    " conversion optin paywall membership demo",
    "author": "author authors bio byline bylines contributor contributors writer profile",
    "meta": "meta date dateline timestamp published time posted readtime info",
    "comment": "comment comments respond reply disqus discussion",
    "ad": "ad ads adslot advert advertisement advertising sponsor sponsored sponsors dfp affiliate disclaimer disclosure",
    "caption": "caption captions credit credits figure figcaption image gallery photo media video slideshow embed player audio",
    "footer": "footer foot copyright legal colophon",
    "header": "header hero masthead topbar headline title heading topper lede dek standfirst subtitle",
    "side": "sidebar aside rail sticky widget widgets module secondary",
    "contents": "toc contents jumplinks jump anchor outline",
    "consent": "cookie cookies consent gdpr modal popup overlay dialog lightbox tooltip toast alert notice",
    "tags": "tag tags category categories topic topics label labels keyword keywords term terms badge badges",
    "form": "form input search contact login button btn dropdown select",
    "card": "card cards item grid tile list slider carousel product price shop deal",
    "hidden": "hidden hide invisible collapse collapsed print mobile desktop sr screenreader visually",
    "quote": "quote pullquote blockquote testimonial review",
    "faq": "faq faqs accordion tab tabs panel toggle expand",
    "body": "article entry post story content body text prose richtext rich wysiwyg main markdown blog copy paragraph",
}
"""For each kind of element the words that stand in its class or id."""

WORDS = {word: kind for kind, words in KINDS.items() for word in words.split()}
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")

MOST_NAMES = 12
LONGEST_NAME = 60


def kinds(element: Element) -> frozenset[str]:
    """The kinds that the class and the id of an element speak of."""
    if "class" not in element.tag and "id" not in element.tag:
        return frozenset()
    given = element.attributes
    return _kinds(f"{given.get('class', '')} {given.get('id', '')}"[: MOST_NAMES * LONGEST_NAME])


@lru_cache(maxsize=4_096)
def _kinds(names: str) -> frozenset[str]:
    parts = (word.lower() for name in names.split()[:MOST_NAMES] for word in WORD.findall(name[:LONGEST_NAME]))
    return frozenset(WORDS[word] for word in parts if word in WORDS)
