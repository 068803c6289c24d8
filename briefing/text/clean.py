"""From a raw document to the cleaned text of an article, with its structure and the fate of every raw character.

First the characters are put right, in rounds over the whole text; then each line is judged; then what is left is laid out
as paragraphs with a blank line between two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Edit, Paragraph, RawDocument, Role, Span
from briefing.text import controls, entities, leftovers, mojibake, picture_credits, typography
from briefing.text.blocks import Block, Stated, judge
from briefing.text.draft import Draft
from briefing.text.lines import line_digest
from briefing.text.sentences import sentences

BREAK = "\n\n"
"""What stands between two paragraphs."""

WORDLESS = line_digest("")
"""What lines of marks alone have in common, such as the closing braces of a program; that they recur proves nothing."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The draft that holds the article's text, its paragraphs, and what the head of the file states."""

    draft: Draft
    paragraphs: tuple[Paragraph, ...]
    stated: Stated
    removed: tuple[tuple[str, str], ...] = ()
    """The lines that were removed, each with the reason before it; some name the outlet."""
    doubtful: tuple[int, ...] = ()
    """Digests of the lines that are removed if they recur across the articles of a corpus, and kept if not."""
    voice: int = 0
    """The digest of a paragraph by which copies of one text are told, 0 for no text."""

    def first(self, role: Role) -> str | None:
        """The words of the paragraphs of a role, as one line, or None where there is none."""
        return " ".join(p.span.of(self.draft.text) for p in self.paragraphs if p.role is role) or None


def clean(document: RawDocument, boilerplate: frozenset[int] = frozenset()) -> Cleaned:
    """The article in a document. Every raw character is accounted for in the draft's provenance.

    `boilerplate` holds the digests of lines that recur across the articles of the corpus. What the head states, what is
    doubtful and the voice do not depend on it.
    """
    draft = characters(document)
    blocks, stated = judge(draft.text, document.hints)
    removed = tuple((block.reason, block.span.of(draft.text)) for block in blocks if block.role is None)
    doubtful = tuple(digest for digest in _digests(draft.text, blocks) if digest != WORDLESS)
    voice = _voice(draft.text, blocks)
    recurring = boilerplate.intersection(doubtful)
    if recurring:
        # No other digest may tell, or the result would depend on lines that the records know nothing of.
        blocks, _ = judge(draft.text, document.hints, recurring)
    # Joining lines brings marks together that pair; without a second look a cleaned text would not stay as it is.
    draft = _repaired(draft.edited(_layout(draft.text, blocks)))
    return Cleaned(draft, tuple(_paragraphs(draft.text, blocks)), stated, removed, doubtful, voice)


def _digests(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """The digests of the doubtful blocks."""
    return (line_digest(block.words(text)) for block in blocks if block.doubtful)


def _voice(text: str, blocks: Sequence[Block]) -> int:
    """The digest of the paragraph that stands for the text; 0 for no text.

    It is the longest in the first half of the body: a long one that a site prints under every article comes last.
    """
    kept = [block for block in blocks if block.role]
    body = [block for block in kept if block.role is Role.BODY] or kept
    longest = max(body[: (len(body) + 1) // 2], key=lambda block: len(block.span), default=None)
    return line_digest(longest.words(text)) if longest else 0


def characters(document: RawDocument) -> Draft:
    """The document with markup cut out, entities resolved, controls neutralised and typography repaired."""
    draft = Draft.of(document.text, document.within)
    for edits in document.rounds:
        draft = draft.edited(edits)
    for _ in range(entities.DEPTH):
        draft = draft.edited(entities.edits(draft.text))
    draft = draft.edited(mojibake.edits(draft.text))
    draft = draft.edited(controls.edits(draft.text))
    draft = draft.edited(leftovers.markers(draft.text))
    draft = _repaired(draft)
    return draft.edited(picture_credits.edits(draft.text))


def _repaired(draft: Draft) -> Draft:
    """The draft with its typography repaired, until no repair finds anything."""
    for _ in range(typography.ROUNDS):
        before = draft.text
        for repair in typography.repairs():
            draft = draft.edited(repair(draft.text))
        if draft.text == before:
            break
    return draft


def _layout(text: str, blocks: Sequence[Block]) -> Iterator[Edit]:
    """The edits that take out what goes and set a blank line between the paragraphs that stay."""
    at = 0
    started = False
    for block in blocks:
        gap = Span(at, block.span.start)
        at = block.span.end
        if block.role is None:
            yield from _gone(gap, "blank")
            yield from _gone(block.span, block.reason)
            continue
        if not started:
            yield from _gone(gap, "blank")
        elif gap.of(text) != BREAK:
            yield Edit(gap, BREAK, "paragraph")
        started = True
        yield from _inside(text, block)
    yield from _gone(Span(at, len(text)), "blank")


def _gone(span: Span, reason: str) -> Iterator[Edit]:
    if span:
        yield Edit(span, "", reason)


def _inside(text: str, block: Block) -> Iterator[Edit]:
    """The edits within a paragraph: wrapped lines joined, a run-on speaker set apart."""
    for left, right in zip(block.lines, block.lines[1:], strict=False):
        yield Edit(Span(left.span.end, right.span.start), " ", "wrapped line")
    if block.split is not None:
        end = len(text[block.span.start : block.split].rstrip())
        yield Edit(Span(block.span.start + end, block.split), BREAK, "paragraph")


def _paragraphs(text: str, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The paragraphs of the laid-out text, which stand in it as the kept blocks do in theirs."""
    at = 0
    roles = [role for block in blocks if block.role for role in _roles(block, block.role)]
    for role, words in zip(roles, text.split(BREAK), strict=True) if roles else ():
        span = Span(at, at + len(words))
        whole = role in (Role.TITLE, Role.ATTRIBUTION)
        yield Paragraph(span, role, (span,) if whole else sentences(text, span))
        at = span.end + len(BREAK)


def _roles(block: Block, role: Role) -> tuple[Role, ...]:
    return (role, Role.ATTRIBUTION) if block.split is not None else (role,)
