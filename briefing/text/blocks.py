"""The lines of a text judged: leftovers, the head of the article, and its paragraphs with their roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.model import Hints, Role, Span
from briefing.text import leftovers, pullquotes
from briefing.text.chronology import chapters
from briefing.text.endings import endings
from briefing.text.head import DEPTH, LABEL, Head, HeadLine, is_name, is_subtitle, metadata
from briefing.text.lines import Line, ended, fold, lines, paragraphs
from briefing.text.looks import look
from briefing.text.outlets import SIGN_OFF
from briefing.text.page import Entry, sift
from briefing.text.repeats import REPEATED, copied, repeats
from briefing.text.titles import REACH, title_index

SUBHEADING_WORDS = 8
"""A line with no more words than this and no full stop, between paragraphs, is a subheading."""

SUBTITLES = 2
"""A standfirst has no more paragraphs than this."""

BULLETS = ("- ", "* ", "• ", "· ", "– ")
LISTS = frozenset({"related articles", "navigation", "tags"})
"""Reasons that hold for the items of a list under a line that was removed for them."""

LONGEST_PAGE = 5_000
"""Lines; what is longer is no page with an article, and loses only what the table of leftovers names."""

SIGN_OFF_WORDS = 4
"""Words of a name that stands alone at the end."""

ROUNDS = 12
"""How often the lines are judged at most; two rounds do for all but debris."""

LEAD = 2
"""Lines that end as sentences do, and may stand above a line of the head."""


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
    """What the head of a file states, by kind, and the days among it."""

    values: dict[Head, str] = field(default_factory=dict)
    days: list[HeadLine] = field(default_factory=list)
    """The lines that state a day, each day once."""
    chapters: frozenset[str] = frozenset()
    """The days that head the parts of a chronology, which are text."""
    label: str = ""
    """The last line that was noted or read, which may say what the next one is."""

    def note(self, words: str) -> str:
        """Write down what a line states, the first of a kind winning; the reason to take it out, or nothing."""
        found = None if words in self.chapters else metadata(words) or self._labelled(words)
        self.label = words
        if found is None:
            # A label goes with the name below it, or it would claim the next line once that is gone.
            return Head.BYLINE.value if LABEL.fullmatch(words) else ""
        if found.day is None:
            self.values.setdefault(found.head, found.value)
        elif all((found.day, found.updated) != (line.day, line.updated) for line in self.days):
            self.days.append(found)
        if found.name:
            self.values.setdefault(Head.BYLINE, found.name)
        return found.head.value

    def _labelled(self, words: str) -> HeadLine | None:
        """A name under a line that says that an author follows."""
        return HeadLine(Head.BYLINE, words) if LABEL.fullmatch(self.label) and is_name(words) else None


def judge(text: str, hints: Hints, boilerplate: frozenset[int] = frozenset()) -> tuple[tuple[Block, ...], Stated]:
    """Every line of the text in one block, in order, and what the head states.

    `boilerplate` holds the digests of lines that recur across the articles of the corpus.
    """
    stated = Stated()
    entries = kept = _entries(text, stated)
    title = _title(kept, hints)
    again = len(entries) <= LONGEST_PAGE
    for _ in range(ROUNDS):
        if not again:
            break
        # What went is context at first only; then what is left is judged as a cleaned text would be, until nothing changes.
        # A sign-off first, which the score would take out under another name.
        again = _signed_off(entries, _left(kept))
        again = sift(kept, boilerplate) or again or len(kept) > len(_left(kept))
        kept = _left(kept)
        again = _head(kept, stated) or again
        again = endings(entries, _left(kept), stated.values.get(Head.BYLINE)) or again
        kept = _left(kept)
        before, title = title, _title(kept, hints)
        again = again or title is not before or _repeated(kept, title) or _again(kept)
    kept = _left(kept)
    gone = [Block(entry.lines, None, entry.reason) for entry in entries if entry.reason]
    return tuple(sorted([*gone, *_with_roles(kept)], key=lambda block: block.span)), stated


def _left(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if not entry.reason]


def _entries(text: str, stated: Stated) -> list[Entry]:
    """The paragraphs of the text, and the lines that their words alone tell to be leftovers or the head."""
    gone: list[Block] = []
    kept: list[Line] = []
    sentences = 0
    found = list(lines(text))
    stated.chapters = frozenset(
        found[index].span.of(text) for index in chapters([line.span.of(text) for line in found[: DEPTH + 1]])
    )
    for index, line in enumerate(found):
        words = line.span.of(text)
        reason = leftovers.reason(words) or _listed(words, gone, kept)
        if not reason and index < DEPTH and sentences <= LEAD:
            reason = stated.note(words)
            sentences += ended(words)
        if reason:
            gone.append(Block((line,), None, reason))
        else:
            # What was removed above it ends the paragraph before, or a paragraph could hold what was removed.
            above = bool(gone and kept and gone[-1].lines[0].span > kept[-1].span)
            kept.append(Line(line.span, line.gap or above))
    runs = [(run, "") for run in paragraphs(text, kept)] + [(block.lines, block.reason) for block in gone]
    runs.sort(key=lambda run: run[0][0].span)
    entries = [Entry(run, words := _joined(text, run), look(words), reason) for run, reason in runs]
    for day, told in pairwise(entries) if stated.chapters else ():
        if day.words in stated.chapters:
            day.fixed = told.fixed = True
    return entries


def _head(entries: Sequence[Entry], stated: Stated) -> bool:
    """Note what lines state that have come to stand in the head as others went; whether there are any."""
    found = False
    sentences = 0
    stated.label = ""
    for entry in entries[:DEPTH]:
        if sentences > LEAD:
            break
        if not entry.title:
            entry.reason = stated.note(entry.words)
            found = found or bool(entry.reason)
        sentences += ended(entry.words)
    return found


def _repeated(kept: Sequence[Entry], title: Entry | None) -> bool:
    """Take out the repetitions of the title; whether there are any."""
    folded = fold(title.words) if title else ""
    again = [entry for entry in kept if folded and not entry.title and fold(entry.words) == folded]
    for entry in again:
        entry.reason = "repeated title"
    return bool(again)


def _again(kept: Sequence[Entry]) -> bool:
    """Take out passages that only say again what stands above; whether there are any."""
    words = [entry.words for entry in kept]
    found = [kept[index] for index in repeats(words) | copied(words) if not kept[index].title]
    for entry in found:
        entry.reason = REPEATED
    return bool(found)


def _signed_off(entries: Sequence[Entry], kept: Sequence[Entry]) -> bool:
    """Take out the name of the outlet that stands alone between the last sentence and leftovers at the end of the file."""
    if len(kept) < 2 or kept[-1] is entries[-1] or kept[-1].title:
        return False
    last = kept[-1]
    if not 1 <= last.look.words <= SIGN_OFF_WORDS or not last.words[0].isalpha() or ended(last.words):
        return False
    if kept[-2].look.prose:
        last.reason = SIGN_OFF
    return bool(last.reason)


def _listed(words: str, gone: list[Block], kept: list[Line]) -> str:
    """The reason that goes on for an item of a list whose heading was removed right before it."""
    after = gone and (not kept or gone[-1].lines[0].span > kept[-1].span)
    return gone[-1].reason if after and words.startswith(BULLETS) and gone[-1].reason in LISTS else ""


def _joined(text: str, run: Sequence[Line]) -> str:
    return " ".join(line.span.of(text) for line in run)


def _title(entries: Sequence[Entry], hints: Hints) -> Entry | None:
    """The paragraph that is the title of the file, marked as such."""
    kept = _left(entries)
    if hints.title:
        stated = fold(hints.title)
        index = next(
            (i for i, entry in enumerate(kept[:REACH]) if entry.look.words and fold(entry.words) == stated), None
        )
    else:
        index = title_index([entry.words for entry in kept], [entry.look for entry in kept])
    for at, entry in enumerate(kept):
        entry.title = at == index
    return None if index is None else kept[index]


def _with_roles(kept: Sequence[Entry]) -> Iterator[Block]:
    """The paragraphs with their roles: the title and its repetitions, the standfirst, then the body."""
    at = next((index for index, entry in enumerate(kept) if entry.title), None)
    folded = None if at is None else fold(kept[at].words)
    below = 0 if at is None else at + 1
    subtitles = 0
    for index, entry in enumerate(kept):
        if index == at:
            yield Block(entry.lines, Role.TITLE)
        elif folded and fold(entry.words) == folded:
            yield from (Block((line,), None, "repeated title") for line in entry.lines)
        elif (
            at is not None
            and index == below + subtitles
            and subtitles < SUBTITLES
            and is_subtitle(entry.words)
            and index + 1 < len(kept)
        ):
            subtitles += 1
            yield Block(entry.lines, Role.SUBTITLE)
        else:
            yield _body(entry, last=index + 1 == len(kept))


def _body(entry: Entry, *, last: bool) -> Block:
    """A paragraph below the head."""
    run, words = entry.lines, entry.words
    if len(run) == 1:
        split = pullquotes.attribution_start(words)
        if split is not None:
            return Block(run, Role.PULLQUOTE, split=run[0].span.start + split)
    short = len(words.split()) <= SUBHEADING_WORDS and not ended(words)
    role = Role.SUBHEADING if short and not last and not words[:1].islower() else Role.BODY
    return Block(run, role, doubtful=entry.doubtful)
