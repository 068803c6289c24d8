"""Pages that hold no article but a notice: of an error, of a check for robots, of a wish for scripts or for cookies.

A page is one only if hardly a word is left beside the sentences of such a notice, for an article may quote any of them.
"""

from __future__ import annotations

import re
from html import unescape

LONGEST = 2_000
"""Code points of a page's words that can be a notice."""

FEWEST = 20
"""Words beside those of the notice that make a page more than that."""

WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"[^.!?\n]++[.!?]*+")
SPACES = re.compile(r"[ \t\r\f\v\u00a0]++")

SENTENCES = tuple(
    re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for words in (
        r"(?:enable|turn on|activate|requires?|without|needs?) (?:your )?(?:javascript|cookies)",
        r"javascript (?:is|has been|must be|needs to be|to be) (?:\w{1,12} )?(?:disabled|enabled|required|off\b)",
        r"just a moment$|attention required|checking (?:your browser|if the site connection|the site connection)",
        r"(?:verify|verifying|confirm|prove|check) (?:that )?(?:you are|you're|you’re|if you are) (?:not )?a",
        r"are you a (?:robot|human)|not a robot|unusual (?:traffic|activity)|review the security of your connection",
        r"(?:40[0-9]|410|429|50[0-4])\W{1,5}(?:bad|unauthori[sz]ed|forbidden|page|file|not|gone|too|internal|service|gate)",
        r"(?:page|file|url|article|address) (?:(?:that )?(?:you|your) )?(?:\w{1,12} ){0,6}(?:not be|wasn't|is not|not) found",
        r"(?:page|article|content) (?:not found|cannot be found|can't be found|does not exist|doesn't exist|has moved)",
        r"^(?:not found|access denied|forbidden|error|object moved|moved permanently|before you continue)$",
        r"access denied|permission to (?:access|view)|(?:service|temporarily|currently) unavailable|bad gateway",
        r"redirecting|not (?:automatically )?redirected|document (?:has|was) moved|object moved",
        r"partners (?:use|store|access)|(?:we|site) (?:\w{1,12} ){0,6}uses? cookies|cookies? (?:settings|preferences)",
    )
)
"""What such notices say, a row for each kind."""


def notice(words: str) -> str | None:
    """The first sentence of the notice that a page with these words is, or None where it is more than that."""
    if len(words) > LONGEST:
        return None
    first: str | None = None
    beside = 0
    for found in SENTENCE.finditer(unescape(words)):
        sentence = SPACES.sub(" ", found[0]).strip(" .!?")
        if any(kind.search(sentence) for kind in SENTENCES):
            first = first or sentence
        else:
            beside += len(WORD.findall(sentence))
    return first if beside < FEWEST else None
