"""Which outlet an article is from, where the file gives it away."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from briefing.text.tables.leftovers import SOCIAL

PROMPT = re.compile(
    rf"(?:subscribe|follow|join|like|find)(?: us)? (?:on|to|in) {SOCIAL}[ :,]{{1,3}}([A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,2}}?)"
    r"(?=\s(?:Get|Be|For|And|To|On|The|Read|Follow)\b|$)",
    re.IGNORECASE,
)
"""A prompt that names the outlet after the network, as in "Subscribe on Instagram NAME Get news"."""

PREFIXES = ("www.", "m.", "en.", "amp.", "edition.")


def of_url(url: str | None) -> str | None:
    """The host of an address, without the parts that name no outlet."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    for prefix in PREFIXES:
        host = host.removeprefix(prefix)
    return host or None


def of_prompt(line: str) -> str | None:
    """The outlet that a subscribe prompt names."""
    found = PROMPT.match(line.strip())
    return found[1].strip() if found and found[1][:1].isupper() else None
