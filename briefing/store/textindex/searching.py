"""Answering a question from the segments of the text index.

Documents are looked at in windows of their numbers, and within a window word by word, the rarest first: its postings are
read into a table, and each further word thins that table out. So the cost is a few table look-ups a posting, an answer is
always complete up to the last window, and between two windows the search can end at once.

The score of a word is its rarity times the weight in the posting (BM25, see `layout`), for the stem and
again for the form, so that the word as it was typed stands above its inflections. Answers rank first by how the words
were found, then by score.
"""

from __future__ import annotations

import math
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from heapq import nlargest
from typing import TYPE_CHECKING, Any

from briefing.model import Match
from briefing.store.textindex.layout import KIND, stems_field, unpacked
from briefing.store.textindex.words import COMMON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.store.textindex.engine import DocumentKind
    from briefing.store.textindex.querying import Question, Word
    from briefing.store.textindex.segments import Segment

MAX_EXPANSION = 64
"""Words that one prefix stands for, the commonest first."""

_WINDOW = 1 << 13
"""Documents between two looks at the budget."""
_SKIP = 48
"""Reading a posting is this much cheaper than looking one up."""
_OFTEN = 1024
"""Words that a prefix begins, between two looks at the budget."""
_BEGUN = 0.5
"""What a word that is only begun weighs against a whole one."""

Hit = tuple[Match, float, str]
"""How the words were found, the score, and the key."""


class Budget:
    """The time a search may take: until the deadline, in seconds from now, or until `stop` says so."""

    def __init__(self, deadline: float, stop: Callable[[], bool] | None) -> None:
        self._seconds = deadline
        self._end = time.monotonic() + deadline
        self._stop = stop
        self.note = ""

    def spent(self) -> bool:
        """Whether to end now; `note` then says why."""
        if not self.note:
            if self._stop is not None and self._stop():
                self.note = "the search was stopped"
            elif time.monotonic() >= self._end:
                self.note = f"the search took longer than {self._seconds:g} s and was ended"
        return bool(self.note)


@dataclass(frozen=True, slots=True)
class _Term:
    """A term to look for in a field, and what its weight is multiplied by."""

    field: str
    text: str
    factor: float


@dataclass(frozen=True, slots=True)
class _Sought:
    """A word of the question and every term that answers it: its stem, its form, and what a prefix stands for."""

    stem: _Term
    forms: tuple[_Term, ...]
    frequency: int


@dataclass(slots=True)
class _Seen:
    """What one word has in one window: the score of each document, and the packed places where its forms stand."""

    scores: dict[int, float] = field(default_factory=dict)
    places: dict[int, list[bytes]] = field(default_factory=dict)


class _Cursor:
    """The postings of one term in one segment, read forward."""

    def __init__(self, segment: Segment, term: _Term) -> None:
        self._matcher: Any = segment.postings(term.field, term.text)
        self._frequency = segment.frequency(term.field, term.text)
        self._factor = term.factor

    def read(self, start: int, end: int, among: dict[int, float] | None) -> Iterator[tuple[int, float, Any]]:
        """Document, score and matcher for the postings from `start` to `end`; of those in `among` alone, if that pays."""
        if self._matcher is None or not self._matcher.is_active():
            return iter(())
        if among is not None and len(among) * _SKIP < self._frequency:
            return self._pick(sorted(among))
        return self._run(start, end)

    def _run(self, start: int, end: int) -> Iterator[tuple[int, float, Any]]:
        matcher, factor = self._matcher, self._factor
        matcher.skip_to(start)
        while matcher.is_active():
            document = matcher.id()
            if document >= end:
                return
            yield document, factor * matcher.weight(), matcher
            matcher.next()

    def _pick(self, documents: list[int]) -> Iterator[tuple[int, float, Any]]:
        matcher, factor = self._matcher, self._factor
        for document in documents:
            matcher.skip_to(document)
            if not matcher.is_active():
                return
            if matcher.id() == document:
                yield document, factor * matcher.weight(), matcher


class _WordCursor:
    """One word of the question in one segment."""

    def __init__(self, segment: Segment, sought: _Sought) -> None:
        self._stem = _Cursor(segment, sought.stem)
        self._forms = [_Cursor(segment, term) for term in sought.forms]

    def read(self, start: int, end: int, among: dict[int, float] | None) -> _Seen:
        """What the window holds of the word."""
        seen = _Seen({document: score for document, score, _ in self._stem.read(start, end, among)})
        for cursor in self._forms:
            for document, score, matcher in cursor.read(start, end, among):
                seen.scores[document] = seen.scores.get(document, 0.0) + score
                seen.places.setdefault(document, []).append(matcher.value())
        return seen


class Search:
    """One question to the documents of one kind."""

    def __init__(self, segments: Sequence[Segment], kind: DocumentKind, question: Question, budget: Budget) -> None:
        self._segments = segments
        self._kind = kind
        self._question = question
        self._budget = budget
        self._documents = sum(s.frequency(KIND, kind) for s in segments)
        self.notes: list[str] = []
        self._sought = [self._seek(word) for word in question.words]

    def all(self) -> Iterator[Hit]:
        """Every document of the kind."""
        for segment in self._segments:
            cursor = _Cursor(segment, _Term(KIND, self._kind, 0.0))
            for start in range(0, segment.size, _WINDOW):
                if self._budget.spent():
                    return
                for document, _, _ in cursor.read(start, start + _WINDOW, None):
                    if document not in segment.deleted:
                        yield Match.ALL, 0.0, segment.key(document)

    def together(self) -> Iterator[Hit]:
        """The documents that have all the words, and phrases as phrases."""
        order = sorted(range(len(self._sought)), key=lambda i: self._sought[i].frequency)
        for segment, start, end, cursors in self._windows(self._sought):
            scores: dict[int, float] | None = None
            seen: dict[int, _Seen] = {}
            for i in order:
                seen[i] = cursors[i].read(start, end, scores)
                scores = _both(scores, seen[i].scores)
                if not scores or self._budget.spent():
                    break
            if len(seen) == len(order) and scores:
                yield from self._judged(segment, scores, [seen[i].places for i in range(len(order))])

    def apart(self) -> list[Hit]:
        """The documents that have some of the words, but for those with less than half as many as the best of them.

        Common words count only where there are no others.
        """
        rare = [s for s, word in zip(self._sought, self._question.words, strict=True) if word.form not in COMMON]
        sought = list(dict.fromkeys(rare or self._sought))
        found = list(self._counted(sought))
        needed = max((count for count, _, _ in found), default=0) / 2
        return [(Match.SOME, score * count / len(sought), key) for count, score, key in found if count >= needed]

    def _counted(self, sought: list[_Sought]) -> Iterator[tuple[int, float, str]]:
        """How many of the words each document has, its score and its key."""
        for segment, start, end, cursors in self._windows(sought):
            scores: defaultdict[int, float] = defaultdict(float)
            counts: Counter[int] = Counter()
            for cursor in cursors:
                if self._budget.spent():
                    return
                here = cursor.read(start, end, None).scores
                counts.update(here.keys())
                for document, score in here.items():
                    scores[document] += score
            for document, count in counts.items():
                if document not in segment.deleted:
                    yield count, scores[document], segment.key(document)

    def _windows(self, sought: list[_Sought]) -> Iterator[tuple[Segment, int, int, list[_WordCursor]]]:
        for segment in self._segments:
            cursors = [_WordCursor(segment, word) for word in sought]
            for start in range(0, segment.size, _WINDOW):
                if self._budget.spent():
                    return
                yield segment, start, start + _WINDOW, cursors

    def _judged(
        self, segment: Segment, scores: dict[int, float], places: list[dict[int, list[bytes]]]
    ) -> Iterator[Hit]:
        for document, score in scores.items():
            if document in segment.deleted:
                continue
            here = [p.get(document, ()) for p in places]
            if all(_side_by_side(here[start:end]) for start, end in self._question.phrases):
                match = Match.EXACT if _side_by_side(here) else Match.WORDS
                yield match, score, segment.key(document)

    def _seek(self, word: Word) -> _Sought:
        forms, stems = str(self._kind), stems_field(self._kind)
        frequency = self._frequency(stems, word.stem)
        rarity = self._rarity(frequency)
        terms = [_Term(forms, word.form, rarity)]
        if word.prefix:
            begun = self._begun(forms, word.form)
            frequency += sum(begun.values())
            terms += [_Term(forms, form, _BEGUN * self._rarity(frequency)) for form in begun if form != word.form]
        return _Sought(_Term(stems, word.stem, rarity), tuple(terms), frequency)

    def _begun(self, name: str, prefix: str) -> dict[str, int]:
        """The commonest words that begin so, with their frequencies."""
        counts: Counter[str] = Counter()
        for segment in self._segments:
            for number, (form, frequency) in enumerate(segment.beginning_with(name, prefix)):
                if number % _OFTEN == 0 and self._budget.spent():
                    break
                counts[form] += frequency
        if len(counts) > MAX_EXPANSION:
            self.notes.append(
                f"of the words that begin with “{prefix}”, the {MAX_EXPANSION} commonest were searched for"
            )
        return dict(nlargest(MAX_EXPANSION, counts.items(), key=lambda item: (item[1], item[0])))

    def _frequency(self, name: str, term: str) -> int:
        return sum(segment.frequency(name, term) for segment in self._segments)

    def _rarity(self, frequency: int) -> float:
        n = min(frequency, self._documents)
        return math.log(1 + (self._documents - n + 0.5) / (n + 0.5))


def _both(scores: dict[int, float] | None, more: dict[int, float]) -> dict[int, float]:
    """The documents that are in both, with their scores added."""
    if scores is None:
        return more
    return {document: score + more[document] for document, score in scores.items() if document in more}


def _side_by_side(values: Sequence[Iterable[bytes]]) -> bool:
    """Whether the words stand one after the other; `values` are the packed places of each in turn."""
    if len(values) == 1:
        return bool(values[0])
    starts: set[int] | None = None
    for offset, packed in enumerate(values):
        here = {place - offset for value in packed for place in unpacked(value)}
        starts = here if starts is None else starts & here
        if not starts:
            return False
    return True
