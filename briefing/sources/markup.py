"""Markup inside other formats, such as the body of a feed's entry or of a newsletter: taken out, every word left.

Nothing is judged here: what a browser would show stays, whether or not it belongs to an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Edit, Span
from briefing.sources.elements import BLOCKS, Outline, outline
from briefing.sources.tokens import Kind, Token, tokens

BREAK = "\n\n"
"""What a block becomes at its beginning and at its end."""

NEVER_SHOWN = {
    "script": "script",
    "style": "script",
    "noscript": "script",
    "template": "script",
    "head": "head",
    "title": "head",
    "svg": "embedded",
    "iframe": "embedded",
    "object": "embedded",
    "video": "embedded",
    "audio": "embedded",
    "canvas": "embedded",
    "math": "embedded",
    "button": "form",
    "select": "form",
    "textarea": "form",
}
"""Elements whose words are no running text, and the reason given for removing them."""

SIGN = re.compile(
    r"</(?:a|abbr|article|b|blockquote|cite|code|div|em|figure|h[1-6]|i|li|ol|p|q|section|small|span|strong|sub|sup|table|td"
    r"|u|ul)\s{0,5}>|<(?:br|hr|p)\s{0,5}/?>|<img\s[^<>]{0,2000}>",
    re.IGNORECASE,
)

SPACE = re.compile(r"[ \t\r\n\f]+")


def looks_like(text: str) -> bool:
    """Whether a text holds markup: the end of some element that articles are made of, a line break or a picture."""
    return bool(SIGN.search(text))


def edits(text: str) -> tuple[Edit, ...]:
    """The edits that take the markup out of a fragment of HTML, with their reasons; entities are left as they are."""
    found = list(tokens(text))
    gone = unseen(found, outline(text, found))
    return tuple(joined(cuts(text, found, gone)))


def unseen(found: Sequence[Token], tree: Outline) -> list[str]:
    """For each token the reason why a browser shows nothing of it, or an empty string."""
    gone = [""] * len(found)
    end = 0
    for element in tree.elements:
        if element.start < end:
            continue
        reason = NEVER_SHOWN.get(element.name) or ("hidden" if element.hidden else "")
        if reason:
            end = element.end
            gone[element.start : end] = [reason] * (end - element.start)
    return gone


def cuts(text: str, found: Sequence[Token], gone: Sequence[str]) -> Iterator[Edit]:
    """The edits over the tokens: what is gone goes by its reason, tags become breaks or nothing, white space one space."""
    for index, (token, reason) in enumerate(zip(found, gone, strict=True)):
        if reason:
            yield Edit(token.span, "", reason)
        elif token.kind is Kind.TEXT:
            yield from collapsed(text, token.span)
        elif token.name == "br" and _wraps(text, found, gone, index):
            yield Edit(token.span, " ", "wrapped line")
        else:
            yield Edit(token.span, BREAK if token.name in BLOCKS else "", "markup")


def _wraps(text: str, found: Sequence[Token], gone: Sequence[str], index: int) -> bool:
    """Whether a line break stands inside a sentence: between words, of which the second begins with a small letter."""
    sides = found[index - 1 : index + 2 : 2] if index else ()
    if len(sides) < 2 or gone[index - 1] or gone[index + 1] or any(side.kind is not Kind.TEXT for side in sides):
        return False
    above, below = sides[0].span.of(text).rstrip(), sides[1].span.of(text).lstrip()
    return below[:1].islower() and (above[-1:].isalpha() or above[-1:] == ",")


def collapsed(text: str, span: Span) -> Iterator[Edit]:
    """White space in running text means one space in HTML."""
    for run in SPACE.finditer(text, span.start, span.end):
        if run[0] != " ":
            yield Edit(Span(*run.span()), " ", "space")


def joined(found: Iterator[Edit]) -> Iterator[Edit]:
    """The same edits with neighbours of one reason as one."""
    held: Edit | None = None
    for edit in found:
        if held and held.span.end == edit.span.start and held.reason == edit.reason:
            held = Edit(Span(held.span.start, edit.span.end), max(held.new, edit.new, key=len), held.reason)
            continue
        if held:
            yield held
        held = edit
    if held:
        yield held
