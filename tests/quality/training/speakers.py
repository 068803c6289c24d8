"""Finds the weights for attribution, by hand: `python -m tests.quality.training.speakers TRAIN.jsonl RESOLVED.jsonl ...`.

It needs NumPy and SciPy, which nothing else here does, and writes briefing/text/tables/speaker_weights.py.

Each line of a file is an article: `text`, and `quotes` with `start` and `end`; `kind`, which is "mixed" for words in
somebody else's sentence; `speaker_start`, `speaker_end` and `speaker_text` of the words that name the speaker there (null
for none); `speaker_name`, the person in full, or null where that is not known. The conversion of PolNeAR in
../shared/data/quotes gives this form. The first file fits the first two tables; those after it must have the names behind
the pronouns, and fit the third, which stays as it is without them.

SPEAKER and MEANT are log-linear models that rank the options of one question: the likelihood that is maximised is that of
all right options together. QUOTED is a logistic regression. All are held back by a penalty on squared weights.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import briefing
from briefing.model import Provenance, Quote, Span, Speaker
from briefing.text import quotes
from briefing.text.candidates import Candidate
from briefing.text.named import bare
from briefing.text.names import Names
from briefing.text.pronouns import weighed
from briefing.text.quoted import FEW
from briefing.text.quotes import Stretch
from briefing.text.speakers import Voices
from briefing.text.tables import speaker_weights
from briefing.text.told import Told

TABLE = Path(speaker_weights.__file__)
EDGE = " \t\r\n\u00a0\"'`“”‘’«».,;:!?…-–—()[]"
"""What does not count when two quotations are compared."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
SEEN = 20
"""How often a feature must occur to be weighed."""

SMALLEST = 0.05
"""Weights below this are left out."""

PART_WEIGHT = 0.5
"""What fewer than four words in somebody else's sentence count for, which are labelled less evenly than others."""

Weighed = tuple[tuple[str, ...], bool, float]
"""The features of words in marks, whether they are quoted, and how much that counts."""

Options = list[tuple[tuple[str, ...], bool]]
"""The features of each option and whether it is right."""


@dataclass
class Article:
    """One labelled article, and attribution at work on it."""

    row: Mapping[str, Any]
    stretches: Sequence[Stretch]
    voices: Voices

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Article:
        found = briefing.analyse(row["text"]).article
        text, paragraphs = found.text, found.paragraphs
        stretches = quotes.find(text, paragraphs)
        voices = Voices(text, paragraphs, stretches, Names.of(text), ordered=True)
        labels = [moved(label, found.provenance) for label in row["quotes"]]
        return cls({**row, "text": text, "quotes": labels}, stretches, voices)

    def labelled(self) -> Iterator[tuple[Stretch, int, Mapping[str, Any] | None]]:
        """Each stretch with its paragraph and its label."""
        labels = {self._trimmed(label["start"], label["end"]): label for label in self.row["quotes"]}
        for stretch in self.stretches:
            index = bisect_right(self.voices.starts, stretch.span.start) - 1
            yield stretch, index, labels.get(self._trimmed(stretch.span.start, stretch.span.end))

    def names(self, candidate: Candidate, label: Mapping[str, Any]) -> bool:
        """Whether a candidate is the speaker of the label."""
        scene = self.voices.scenes[candidate.scene]
        mention = scene.mentions[candidate.mention]
        span = scene.tokens.span(mention.first, mention.last)
        return bool(span.start < label["speaker_end"] and span.end > label["speaker_start"])

    def note(self, stretch: Stretch, index: int, label: Mapping[str, Any]) -> None:
        """Take a quotation for told, as the one before the next."""
        name, end = label["speaker_name"], label["speaker_end"]
        speaker = Speaker(name.split(";")[0]) if name else None
        quote = Quote(stretch.span, stretch.kind, speaker, Span(label["speaker_start"], end))
        self.voices.last = Told(stretch, index, quote)
        self.voices.spoke = self.voices.people.person(speaker.name.split()) if speaker else self.voices.spoke

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        words = self.row["text"][start:end]
        return start + len(words) - len(words.lstrip(EDGE)), end - (len(words) - len(words.rstrip(EDGE)))


def moved(label: Mapping[str, Any], provenance: Provenance) -> dict[str, Any]:
    """A label of the raw text as one of the cleaned text."""
    starts = [piece.raw.start for piece in provenance.pieces]

    def place(at: int) -> int:
        piece = provenance.pieces[bisect_right(starts, at) - 1]
        return min(piece.span.start + at - piece.raw.start, piece.span.end)

    ends = {"start": 0, "speaker_start": 0, "end": 1, "speaker_end": 1}
    places = {name: place(label[name] - by) + by for name, by in ends.items() if label[name] is not None}
    return {**label, **places}


def articles(path: str) -> Iterator[Article]:
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            yield Article.of(json.loads(line))


def speaker_options(article: Article) -> Iterator[Options]:
    """For each quotation with a speaker, the mentions around it; right is who overlaps the label, else to go on."""
    before: Mapping[str, Any] | None = None
    for stretch, index, label in article.labelled():
        if not label or label["speaker_start"] is None:
            continue
        options: Options = []
        for features, candidate in article.voices.options(stretch, index):
            if candidate:
                options.append((features, article.names(candidate, label)))
            elif before:
                options.append((features, _same(before, label) and not any(right for _, right in options)))
        article.note(stretch, index, label)
        before = label
        yield options


def _same(before: Mapping[str, Any], label: Mapping[str, Any]) -> bool:
    if before["speaker_start"] == label["speaker_start"]:
        return True
    names = before["speaker_name"], label["speaker_name"]
    return all(names) and _surname(names[0]) == _surname(names[1])


def _surname(name: str) -> str:
    words = [bare(word).lower() for word in name.split(";")[0].split()]
    kept = [word for word in words if word not in SUFFIXES]
    return kept[-1] if kept else ""


def quoted_options(article: Article) -> Iterator[Weighed]:
    """The features of each stretch in marks, and whether it is labelled as quoted; one half labelled is left out."""
    spans = [Span(label["start"], label["end"]) for label in article.row["quotes"]]
    for stretch, index, label in article.labelled():
        features = tuple(article.voices.quoting(stretch, index, article.voices.choice(stretch, index)))
        if label:
            few = len(stretch.span.of(article.row["text"]).split()) < FEW
            yield features, True, PART_WEIGHT if few and label.get("kind") == "mixed" else 1.0
            if label["speaker_start"] is not None:
                article.note(stretch, index, label)
        elif not any(span.start < stretch.span.end and stretch.span.start < span.end for span in spans):
            yield features, False, 1.0


def meant_options(article: Article) -> Iterator[Options]:
    """For each pronoun that speaks, the people whom it can mean."""
    voices = article.voices
    for label in sorted(article.row["quotes"], key=lambda label: int(label["start"])):
        pronoun = (label["speaker_text"] or "").lower()
        if label["speaker_name"] and pronoun in ("he", "she"):
            scene = bisect_right(voices.starts, label["speaker_start"]) - 1
            tokens = voices.scenes[scene].tokens
            place = voices.people.place(scene, min(bisect_left(tokens.starts, label["speaker_start"]), len(tokens) - 1))
            found = weighed(voices.people, place, pronoun, voices.spoke)
            yield [(features, _surname(name) == _surname(label["speaker_name"])) for name, features in found]
        if label["speaker_name"]:
            voices.spoke = voices.people.person(label["speaker_name"].split(";")[0].split())


def ranked(groups: Sequence[Options], seen: int, penalty: float) -> dict[str, float]:
    """The weights that make the right options of each group likeliest."""
    import numpy as np

    groups = [options for options in groups if any(right for _, right in options)]
    names = _names((features for options in groups for features, _ in options), seen)
    flat = [(group, features, right) for group, options in enumerate(groups) for features, right in options]
    group = np.array([each[0] for each in flat])
    right = np.array([each[2] for each in flat], float)
    pairs = [(row, names[f]) for row, (_, features, _) in enumerate(flat) for f in features if f in names]
    rows, columns = np.array(pairs).T

    def loss(weights: Any) -> tuple[float, Any]:
        worth = np.bincount(rows, weights=weights[columns], minlength=len(flat))
        best = np.full(len(groups), -np.inf)
        np.maximum.at(best, group, worth)
        share = np.exp(worth - best[group])
        every = np.bincount(group, weights=share)
        ours = np.bincount(group, weights=share * right)
        slope = share / every[group] - share * right / ours[group]
        slopes = np.bincount(columns, weights=slope[rows], minlength=len(names))
        return float(-np.log(ours / every).sum() + penalty / 2 * weights @ weights), slopes + penalty * weights

    return dict(zip(names, _minimum(loss, len(names)), strict=True))


def separated(items: Sequence[Weighed], seen: int, penalty: float) -> dict[str, float]:
    """The weights of a logistic regression; the empty feature is always there."""
    import numpy as np

    names = _names((features for features, _, _ in items), seen)
    table = np.zeros((len(items), len(names) + 1))
    table[:, -1] = 1
    for row, (features, _, _) in enumerate(items):
        table[row, [names[feature] for feature in features if feature in names]] = 1
    right = np.array([right for _, right, _ in items], float)
    times = np.array([times for _, _, times in items])

    def loss(weights: Any) -> tuple[float, Any]:
        worth = table @ weights
        kept = np.append(weights[:-1], 0)
        slopes = table.T @ (times * (1 / (1 + np.exp(-worth)) - right)) + penalty * kept
        lost = times * np.logaddexp(0, -worth * (2 * right - 1))
        return float(lost.sum() + penalty / 2 * kept @ kept), slopes

    return dict(zip([*names, ""], _minimum(loss, len(names) + 1), strict=True))


def _names(items: Iterable[Sequence[str]], seen: int) -> dict[str, int]:
    """The features that occur often enough, each with its number."""
    counts = Counter(feature for features in items for feature in features)
    return {name: number for number, name in enumerate(sorted(name for name in counts if counts[name] >= seen))}


def _minimum(loss: Callable[[Any], tuple[float, Any]], size: int) -> list[float]:
    import numpy as np

    # By name, because SciPy tells no types.
    found = import_module("scipy.optimize").minimize(
        loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 200}
    )
    return [round(float(weight), 2) for weight in found.x]


def right(groups: Sequence[Options], weights: Mapping[str, float]) -> float:
    """The share of groups whose best option is right."""
    best = [
        max(options, key=lambda option: sum(weights.get(f, 0.0) for f in option[0])) for options in groups if options
    ]
    return sum(right for _, right in best) / max(1, len(groups))


def folded(groups: Sequence[Options], fold: int = 5) -> float:
    """The share of groups that are right by weights fitted on the others."""
    parts = [list(groups[at::fold]) for at in range(fold)]
    done = [
        right(part, ranked([options for other in parts if other is not part for options in other], 1, 2.0)) * len(part)
        for part in parts
    ]
    return sum(done) / max(1, len(groups))


def written(name: str, weights: Mapping[str, float], meaning: str) -> str:
    """A table as source."""
    rows = [f"    {json.dumps(f)}: {w},\n" for f, w in sorted(weights.items()) if abs(w) >= SMALLEST or not f]
    return f'{name}: dict[str, float] = {{\n{"".join(rows)}}}\n"""{meaning}"""\n'


HEAD = '''"""What each feature is worth in finding out who speaks, fitted as log-linear models on labelled US news.

The tables hold numbers only, which tests/quality/training/speakers.py finds; what a feature means is said where it is made.
"""

from __future__ import annotations
'''


def write(speaker: Mapping[str, float], quoted_: Mapping[str, float], meant: Mapping[str, float]) -> None:
    """Write the module of tables, and put them in force."""
    for table, weights in (("SPEAKER", speaker), ("QUOTED", quoted_), ("MEANT", meant)):
        # A table may be given as it is in force.
        kept = dict(weights)
        getattr(speaker_weights, table).clear()
        getattr(speaker_weights, table).update(kept)
    tables = (
        written(
            "SPEAKER",
            speaker,
            "For a mention near a quotation, that it names the speaker; see `briefing.text.evidence`.",
        ),
        written(
            "QUOTED",
            quoted_,
            "For words in quotation marks, that they are somebody's words; see `briefing.text.quoted`.",
        ),
        written(
            "MEANT", meant, "For a person named before a pronoun, that it means them; see `briefing.text.pronouns`."
        ),
    )
    TABLE.write_text("\n".join((HEAD, *tables)), encoding="utf-8")


def main(train: str, *resolved: str) -> None:
    """Fit and write the tables, and print how often each is right on what it was fitted on."""
    groups = [options for article in articles(train) for options in speaker_options(article)]
    speaker = ranked(groups, SEEN, 1.0)
    print(f"SPEAKER: {len(groups)} quotations, {right(groups, speaker):.1%} right, {len(speaker)} weights")
    write(speaker, speaker_weights.QUOTED, speaker_weights.MEANT)
    items = [item for article in articles(train) for item in quoted_options(article)]
    quoted_ = separated(items, SEEN, 4.0)
    print(f"QUOTED: {len(items)} stretches, {len(quoted_)} weights")
    pronouns = [options for path in resolved for article in articles(path) for options in meant_options(article)]
    meant = speaker_weights.MEANT
    if pronouns:
        meant = ranked(pronouns, 1, 2.0)
        print(
            f"MEANT: {len(pronouns)} pronouns, {right(pronouns, meant):.1%} right, {folded(pronouns):.1%} in five folds"
        )
    write(speaker, quoted_, meant)


if __name__ == "__main__":
    main(*sys.argv[1:])
