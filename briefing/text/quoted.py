"""Whether words in quotation marks are somebody's words, or a title, a nickname or a word at which the writer frowns.

Each stretch has features; a weighted sum of them says how likely it is quoted from somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Span

WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
SMALL = frozenset("a an and at by for from in of on or the to with as is not but vs".split())
PERSONAL = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b|\b(?:I|[Ww]e|[Yy]ou)[’']")
FINITE = re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|do|does|did|am)\b|n[’']t\b|[’'](?:s|re|ve|ll)\b")
BEFORE = re.compile(r"([\w’'-]+)?([^\w]{0,8})$")
NAMING = frozenset(
    "called dubbed titled entitled named nicknamed known so-called film movie book song show series program programme album slogan"
    " magazine play documentary podcast anthem hit band column article memoir video ad episode segment game novel essay poem".split()
)


def features(text: str, quote: Span, paragraph: Span, relation: str) -> Iterator[str]:
    """What speaks for or against; `relation` is how the likeliest speaker goes with it."""
    words = WORD.findall(quote.of(text))
    count = len(words)
    yield f"words {count if count < 8 else '8+' if count < 15 else '15+'}"
    small = [w for w in words if w.lower() not in SMALL]
    titled = bool(small) and all(w[0].isupper() or w[0].isdigit() for w in small)
    yield f"titled {titled}, {'few' if count < 8 else 'many'}"
    if small and all(not w[0].isupper() for w in words) : yield f"lower, {min(count, 5)}"
    last = quote.of(text).rstrip()[-1:]
    after = text[quote.end : quote.end + 12].lstrip("”\"'’»")
    yield f"ends {last if last in ',.!?…—-' else 'x'}"
    yield f"follows {after[:1] if after[:1] in ',.;:!?)-—' else 'word' if after[:1] == ' ' else 'end'}"
    found = BEFORE.search(text, max(paragraph.start, quote.start - 30), quote.start)
    word = (found[1] or "").lower() if found else ""
    mark = found[2].strip(" “\"‘'«") if found else ""
    yield f"preceded {mark[:1] or ('start' if not word else 'word')}"
    if word in ("the", "a", "an", "this", "these", "his", "her", "their", "its", "of", "in", "on", "for", "as", "and", "or", "to", "that", "is", "was"):
        yield f"after {word}"
    if word in NAMING: yield "after naming"
    if word.endswith(("’s", "'s")): yield "after possessive"
    inner = quote.of(text)
    if PERSONAL.search(inner): yield "personal"
    if FINITE.search(inner): yield "finite"
    yield f"speaker {relation}"
    yield f"speaker {relation}, {'few' if count < 4 else 'some' if count < 8 else 'many'}"
    follow = re.match(r" ([a-z]+)", after)
    if follow and mark == "" and last not in ",.!?": yield "inside the sentence"
