"""The lines of a text judged: leftovers, the head of the article, and its paragraphs with their roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from briefing.model import Hints, Role, Span
from briefing.text import leftovers, pullquotes
from briefing.text.head import DEPTH, Head, is_subtitle, is_title, metadata
from briefing.text.lines import Line, ended, fold, line_digest, lines, paragraphs

SUBHEADING_WORDS = 8
"""A line with no more words than this and no full stop, between paragraphs, is a subheading."""

SUBTITLES = 2
"""A standfirst has no more paragraphs than this."""

BULLETS = ("- ", "* ", "• ", "· ", "– ")
LISTS = frozenset({"related articles", "navigation", "tags"})
"""Reasons that hold for the items of a list under a line that was removed for them."""

DOUBTFUL = 300
"""Code points; a longer paragraph is no leftover, however often it comes."""

RECURS = "recurs in the corpus"
"""The reason for removing a doubtful line that other articles hold too."""

LEAD = 2
"""Paragraphs that may stand above a line of the head."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: a paragraph with its role, or, with `role` None, a line removed for `reason`.

    `split` is where the speaker begins that runs on after a pull quote.
    """

    lines: tuple[Line, ...]
    role: Role | None
    reason: str = ""
    split: int | None = None
    doubtful: bool = False
    """A kept line that would be removed if it recurred across the articles of a corpus."""

    @property
    def span(self) -> Span:
        """From the first character of the block to its last."""
        return Span(self.lines[0].span.start, self.lines[-1].span.end)

    def words(self, text: str) -> str:
        """The block as one line."""
        return " ".join(line.span.of(text) for line in self.lines)


@dataclass
class Stated:
    """What the head of a file states, by kind, and the day among it."""

    values: dict[Head, str] = field(default_factory=dict)
    day: date | None = None

    def note(self, words: str) -> str:
        """Write down what a line states, the first of a kind winning; the reason to take it out, or nothing."""
        found = metadata(words)
        if found is None or found.head in self.values:
            return ""
        self.values[found.head] = found.value
        self.day = self.day or found.day
        return found.head.value


def judge(text: str, hints: Hints, boilerplate: frozenset[int] = frozenset()) -> tuple[tuple[Block, ...], Stated]:
    """Every line of the text in one block, in order, and what the head states.

    `boilerplate` holds the digests of lines that recur across the articles of the corpus.
    """
    stated = Stated()
    gone: list[Block] = []
    kept: list[Line] = []
    for index, line in enumerate(lines(text)):
        words = line.span.of(text)
        reason = leftovers.reason(words) or _listed(words, gone, kept)
        if not reason and index < DEPTH and len(kept) <= LEAD:
            reason = stated.note(words)
        if reason:
            gone.append(Block((line,), None, reason))
        else:
            # What was removed above it ends the paragraph before, or a paragraph could hold what was removed.
            above = bool(gone and kept and gone[-1].lines[0].span > kept[-1].span)
            kept.append(Line(line.span, line.gap or above))
    runs = list(paragraphs(text, kept))
    blocks = [*gone, *(_recurring(block, text, boilerplate) for block in _with_roles(text, runs, hints))]
    return tuple(sorted(blocks, key=lambda block: block.span)), stated


def _recurring(block: Block, text: str, boilerplate: frozenset[int]) -> Block:
    """The block, marked as doubtful where it is, and taken out where it recurs as well."""
    words = block.words(text)
    if block.role not in (Role.SUBHEADING, Role.BODY) or len(words) > DOUBTFUL or ended(words):
        return block
    if line_digest(words) in boilerplate:
        return Block(block.lines, None, RECURS)
    return replace(block, doubtful=True)


def _listed(words: str, gone: list[Block], kept: list[Line]) -> str:
    """The reason that goes on for an item of a list whose heading was removed right before it."""
    after = gone and (not kept or gone[-1].lines[0].span > kept[-1].span)
    return gone[-1].reason if after and words.startswith(BULLETS) and gone[-1].reason in LISTS else ""


def _joined(text: str, run: Sequence[Line]) -> str:
    return " ".join(line.span.of(text) for line in run)


def _with_roles(text: str, runs: list[tuple[Line, ...]], hints: Hints) -> Iterator[Block]:
    """The paragraphs with their roles: the title and its repetitions, the standfirst, then the body."""
    words = [_joined(text, run) for run in runs]
    title = _title(words, hints)
    folded = fold(title) if title else None
    at = 0
    if title:
        yield Block(runs[0], Role.TITLE)
        at = 1
    subtitles = 0
    for run, line in list(zip(runs, words, strict=True))[at:]:
        if folded and fold(line) == folded:
            yield from (Block((one,), None, "repeated title") for one in run)
        elif title and at == 1 + subtitles and subtitles < SUBTITLES and is_subtitle(line) and at + 1 < len(runs):
            subtitles += 1
            yield Block(run, Role.SUBTITLE)
        else:
            yield _body(run, line, last=at + 1 == len(runs))
        at += 1


def _title(words: list[str], hints: Hints) -> str | None:
    """The first paragraph, if it is the title of the file."""
    if not words:
        return None
    same = hints.title and fold(hints.title) == fold(words[0])
    following = words[1] if len(words) > 1 else None
    return words[0] if same or (not hints.title and is_title(words[0], following)) else None


def _body(run: tuple[Line, ...], words: str, *, last: bool) -> Block:
    """A paragraph below the head."""
    if len(run) == 1:
        split = pullquotes.attribution_start(words)
        if split is not None:
            return Block(run, Role.PULLQUOTE, split=run[0].span.start + split)
    short = len(words.split()) <= SUBHEADING_WORDS and not ended(words)
    return Block(run, Role.SUBHEADING if short and not last and not words[:1].islower() else Role.BODY)
