"""What stands around each line of a text: the features that a line has by its place among the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from briefing.text.looks import Look

NEAR = 3
"""Lines before and after in which prose is counted."""

TALKS = 8
"""Words of a line whose vocabulary counts as the text's."""

AFTER_CUE = 5
"""Lines below the heading of a section of the page that are near it."""


def features(looks: Sequence[Look]) -> list[list[str]]:
    """The features of each line, its own and those of its place, by name."""
    text = _Text(looks)
    return [[*look.features, *text.place(index), *text.likeness(index), *text.sections(index)]
            for index, look in enumerate(looks)]  # fmt: skip


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


def _class(name: str, value: int, bounds: Sequence[int]) -> str:
    """The name with the first bound that the value does not pass."""
    return f"{name} " + next((f"to {bound}" for bound in bounds if value <= bound), "more")
