"""What stands around each line of a text: the features that a line has by its place among the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from briefing.text.looks import SENTENCE_ENDS, Look

NEAR = 3
"""Lines before and after in which prose is counted."""

TALKS = 8
"""Words of a line whose vocabulary counts as the text's."""

WINDOW = 6
"""Lines before and after in which the stamps of comments are counted."""

FEW = 8
"""Lines of a text that has a voice of its own."""

NEW_VOICE = 0.05
"""A voice is new that no more than this share of the lines above had."""

VOICES = ("person i", "person we", "person you", "end !", "price")

BESIDE = 3
"""Lines before and after over which cohesion is spread."""

AROUND = ((0.45, "none"), (0.7, "low"), (0.9, "mid"))

PARTS = (5, 20, 50, 70, 80, 90, 95)
"""Bounds, in percent of the text, of the part that a line stands in."""

COUNTS = (12, 25, 50, 100, 200)
"""Bounds of the number of lines of a text, by which a whole page is told from an article alone."""

ALIKE = tuple(tuple(f"{same} alike at {step}" for same in range(3)) for step in (1, 2, 3))
"""How many of the lines so far above and below are like a line: headlines and their teasers come in turns."""

SIZES = ((10, "short"), (24, "medium"))
"""Most words of a line of a size, to tell the rhythm."""

AFTER_CUE = 5
"""Lines below the heading of a section of the page that are near it."""


def features(looks: Sequence[Look]) -> list[list[str]]:
    """The features of each line, its own and those of its place, by name."""
    text = _Text(looks)
    return [[*look.features, *text.place(index), *text.likeness(index), *text.sections(index), *text.voices(index),
             *text.rhythm(index)] for index, look in enumerate(looks)]  # fmt: skip


@dataclass
class _Text:
    """The lines of one text, walked through from the first to the last."""

    looks: Sequence[Look]
    seen: set[str] = field(default_factory=set)
    cue: str = ""
    cue_at: int = 0
    cues: set[str] = field(default_factory=set)
    """Cues in the second half of the text, so far."""

    def __post_init__(self) -> None:
        looks = self.looks
        self.prose = [0, *accumulate(look.prose for look in looks)]
        """Lines of prose before each line, and in all."""
        self.sizes = [0, *accumulate(look.size for look in looks)]
        self.runs = [
            size for _, run in groupby(look.prose for look in looks) for size in [len(list(run))] for _ in range(size)
        ]
        self.times = Counter(look.folded for look in looks)
        self.shared = Counter(word for look in looks if look.words >= TALKS for word in look.content)
        self.cohesion = [self._cohesion(look) for look in looks]
        usual = [value for value, look in zip(self.cohesion, looks, strict=True) if value is not None and look.prose]
        self.usual = sum(usual) / len(usual) if usual else 0.0
        self.stamps = [0, *accumulate(look.stamp for look in looks)]
        self.near = _Spread(self.cohesion, [len(look.content) for look in looks])
        self.shapes = [_shape(look) for look in looks]
        self.lengths = {name: _class(f"lines, {name}", len(looks), COUNTS) for name in ("short", "prose", "long")}
        self.spoken = {mark: [0, *accumulate(mark in look.features for look in looks)] for mark in VOICES}

    def _cohesion(self, look: Look) -> float | None:
        """The share of the words of a line that other lines have too."""
        if len(look.content) < 2:
            return None
        own = look.words >= TALKS
        return sum(self.shared[word] > own for word in look.content) / len(look.content)

    def share(self, index: int) -> float:
        """The share of the text that stands before a line."""
        return self.sizes[index] / (self.sizes[-1] or 1)

    def place(self, index: int) -> Iterator[str]:
        """Where the line stands, from the edges and from prose."""
        prose, count, own = self.prose, len(self.looks), self.looks[index].prose
        before, after = prose[index], prose[-1] - prose[index + 1]
        if not before and not own:
            yield "before prose"
        elif not before:
            yield "first prose"
        if not after and not own:
            yield "after prose"
        if before >= 2:
            yield "past 2 of prose"
        if before >= 5:
            yield "past 5 of prose"
        yield _class("prose left", after, (0, 1, 4, 9))
        if not own:
            yield _class("run", self.runs[index], (2, 5))
        yield f"prose above {before - prose[max(0, index - NEAR)]}"
        yield f"prose below {prose[min(count, index + 1 + NEAR)] - prose[index + 1]}"
        if index < 10:
            yield _class("from the top", index, (0, 2))
        if count - 1 - index < 10:
            yield _class("from the end", count - 1 - index, (0, 2))
        yield _class("percent", int(self.share(index) * 100), (4, 49, 79, 89, 94))

    def likeness(self, index: int) -> Iterator[str]:
        """What the line shares with the others."""
        look = self.looks[index]
        if look.words and self.times[look.folded] > 1:
            yield "repeated, long" if look.words >= 6 else "repeated"
            if look.folded in self.seen:
                yield "seen above"
        self.seen.add(look.folded)
        cohesion = self.cohesion[index]
        if cohesion is not None and self.usual:
            ratio = cohesion / self.usual
            yield "cohesion " + ("0" if not cohesion else "low" if ratio < 0.5 else "mid" if ratio < 0.8 else "high")
            if look.prose and ratio < 0.5:
                yield "prose of low cohesion"

    def voices(self, index: int) -> Iterator[str]:
        """Who speaks in the line and around it: the comments of readers, and whoever did not speak before."""
        look, share = self.looks[index], self.share(index)
        count = len(self.looks)
        near = self.stamps[min(count, index + WINDOW + 1)] - self.stamps[max(0, index - WINDOW)]
        if near:
            yield "stamps near 1" if near == 1 else "stamps near 2" if near == 2 else "stamps near more"
        if self.stamps[index] >= 2 and share > 0.1:
            yield "below stamps"
        for mark, so_far in self.spoken.items():
            if mark in look.features and index >= FEW and so_far[index] <= index * NEW_VOICE:
                yield f"new {mark}"
        around = self.near.around(index)
        if around is not None and self.usual and count >= FEW:
            ratio = around / self.usual
            yield "around " + next((name for most, name in AROUND if ratio < most), "high")
            if share > 0.5:
                ahead = self.near.ahead(index) / self.usual
                yield "ahead " + next((name for most, name in AROUND if ahead < most), "high")

    def rhythm(self, index: int) -> Iterator[str]:
        """The length of the line by the part of the text and its size, and whether lines like it come in turns."""
        look, share, shapes = self.looks[index], self.share(index), self.shapes
        length = "short" if look.short else "prose" if look.prose else "long"
        yield f"late {length}" if share > 0.85 else f"early {length}" if share < 0.08 else f"amid {length}"
        yield _class(f"part, {length}", share * 100, PARTS)
        yield self.lengths[length]
        shape, count = shapes[index], len(shapes)
        for step, names in enumerate(ALIKE, 1):
            above = index >= step and shapes[index - step] == shape
            yield names[above + (index + step < count and shapes[index + step] == shape)]

    def sections(self, index: int) -> Iterator[str]:
        """The section of the page that the line may belong to, by the headings above and the lines beside it."""
        look, late = self.looks[index], self.share(index) > 0.5
        if self.cue and index - self.cue_at <= AFTER_CUE:
            yield f"below {self.cue}" if index - self.cue_at == 1 else f"near {self.cue}"
        if late:
            for cue in sorted(self.cues):
                yield f"after {cue}"
        if index and self.looks[index - 1].furniture:
            yield "furniture above"
        if index + 1 < len(self.looks) and self.looks[index + 1].furniture:
            yield "furniture below"
        if look.cue:
            self.cue, self.cue_at = look.cue, index
            if late:
                self.cues.add(look.cue)


class _Spread:
    """The cohesion of lines over the lines beside them, by sums from the top."""

    def __init__(self, cohesion: Sequence[float | None], sizes: Sequence[int]) -> None:
        pairs = [
            (0.0, 0) if share is None else (share * size, size) for share, size in zip(cohesion, sizes, strict=True)
        ]
        self.shared = [0.0, *accumulate(shared for shared, _ in pairs)]
        self.sizes = [0, *accumulate(size for _, size in pairs)]

    def around(self, index: int) -> float | None:
        """The cohesion of a line and those beside it, or None where they have no words."""
        return self._between(max(0, index - BESIDE), min(len(self.sizes) - 1, index + BESIDE + 1))

    def ahead(self, index: int) -> float:
        """The cohesion of a line and all that follows it."""
        return self._between(index, len(self.sizes) - 1) or 0.0

    def _between(self, start: int, stop: int) -> float | None:
        size = self.sizes[stop] - self.sizes[start]
        return (self.shared[stop] - self.shared[start]) / size if size else None


def _shape(look: Look) -> tuple[str, bool]:
    """The size of a line, and whether it ends as a sentence does."""
    size = next((name for most, name in SIZES if look.words <= most), "large")
    return size, not SENTENCE_ENDS.isdisjoint(look.features)


def _class(name: str, value: float, bounds: Sequence[int]) -> str:
    """The name with the first bound that the value does not pass."""
    return f"{name} " + next((f"to {bound}" for bound in bounds if value <= bound), "more")
