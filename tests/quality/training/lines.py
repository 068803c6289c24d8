"""Finds the weights of the line scorer, by hand: `python -m tests.quality.training.lines`.

With `--held-out` it learns from four fifths of the sites at a time and prints how the whole cleaning does on the others: the
figures by which features, penalties and guards are to be chosen.

It needs ../shared, NumPy, SciPy and Beautiful Soup, which nothing else here does, and prints the numbers of
briefing/text/tables/lines.py, largest first; the comments there are set by hand.

The texts are the labelled plain files of ../shared/data/clean, their bodies alone (a cleaned text must stay as it is), and
the labelled pages run through one more careless scraper, whose lines are labelled by whether the body of the page holds
them. What is fitted is a linear-chain conditional random field over four places (Lafferty, McCallum and Pereira, 2001) with
one weight for each feature that all places but the body share, and a dearer one for each place. One thing is peculiar:
taking a line of the body for anything else costs extra, by its length (softmax margin: Gimpel and Smith, 2010). Leaving out
all but the weights that matter most made it worse on held-out sites: removal F1 0.55 against 0.62 at the same loss.

On held-out sites these did not help the body F1 of the second set either: a second stage over the whole text, fitted on the
chances that the first gives to sites it has not seen (even boosted trees over 130 features gained there only on the first
set, by 0.004); indents and blank lines as features; costs and weights by a line's share of its page; and two further
scrapings of the labelled pages to learn from.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit
from zlib import crc32

import briefing
from briefing.text import scoring
from briefing.text.looks import look
from briefing.text.scoring import BODY, HEAD, INSIDE, NAMES, TAIL
from briefing.text.surroundings import features
from briefing.text.tables.lines import WEIGHTS
from tests.quality.shared import SHARED, rows

CLEAN = SHARED / "data" / "clean"
SETS = ("pscrape", "resili")
LEFTOVER_PLACES = (HEAD, INSIDE, TAIL)
STEPS = ((HEAD, HEAD), (HEAD, BODY), (BODY, BODY), (BODY, INSIDE), (BODY, TAIL), (INSIDE, INSIDE), (INSIDE, BODY),
         (TAIL, TAIL), (TAIL, BODY))  # fmt: skip
"""What may follow what."""

COST = 0.3
"""Extra for 100 code points of the body taken for a leftover, at most three times that for a line."""
SHARED_PENALTY, PLACE_PENALTY = 2.0, 4.0
FOLDS = 5
LEAST = 0.05
"""A weight that is smaller for all places is left out."""
RARE = 30
"""A feature of fewer lines has no weight."""
LONGEST = 350
"""Lines of a file that is learned from."""
CLEAN_WEIGHT = 0.5
"""What a body alone counts for, beside a whole file."""

WORDS = re.compile(r"\w+")


@dataclass(frozen=True)
class Example:
    """A file: its lines, and the place of each, or None where nobody knows."""

    lines: list[str]
    places: list[int | None]
    weight: float = 1.0
    site: str = ""
    """The host that the file is from; what is from one site is alike."""


def examples() -> Iterator[Example]:
    """All that is learned from."""
    for name in SETS:
        for row in rows(CLEAN / f"plain_dev.{name}.jsonl"):
            text = (CLEAN / row["txt_path"]).read_bytes().decode(row.get("encoding") or "utf-8", "replace")
            lines = [(text[start:end].strip(), kind) for start, end, kind in row["lines"] if text[start:end].strip()]
            yield example(lines, site=site(row))
            body = [(line, kind) for line, kind in lines if kind]
            if any(kind == 1 for _, kind in body):
                yield example(body, CLEAN_WEIGHT, site(row))
    yield from scraped()


def scraped() -> Iterator[Example]:
    """The labelled pages as a scraper gives them that takes headings, paragraphs and list items, of the whole page."""
    soup = import_module("bs4").BeautifulSoup
    for row in rows(CLEAN / "html_dev.jsonl"):
        with gzip.open(CLEAN / row["html_path"]) as file:
            page = soup(file.read().decode("utf-8", "replace"), "lxml")
        for tag in page(["script", "style", "noscript"]):
            tag.decompose()
        lines = [" ".join(tag.get_text(" ").split()) for tag in page(["h1", "h2", "h3", "h4", "p", "li"])]
        found = list(labelled([line for line in lines if line], row["gold_text"], row["gold_title"] or ""))
        yield example(found, site=site(row))


def site(row: dict[str, Any]) -> str:
    """The host of a labelled file, or its name."""
    return (urlsplit(row["url"] or "").hostname or row["id"]).removeprefix("www.")


def labelled(lines: list[str], body: str, title: str) -> Iterator[tuple[str, int]]:
    """Each line with 1 for the body, 0 for a leftover, 2 for the title and 3 for neither surely."""
    whole, heads = folded(body), {folded(line) for line in body.split("\n")}
    tokens = whole.split()
    four = {tuple(tokens[i : i + 4]) for i in range(len(tokens) - 3)}
    for line in lines:
        words = folded(line).split()
        if folded(line) == folded(title) or not words:
            yield line, 2 if words else 3
        elif len(words) < 4:
            yield line, int(folded(line) in heads or (len(words) > 1 and f" {folded(line)} " in f" {whole} "))
        else:
            share = sum(tuple(words[i : i + 4]) in four for i in range(len(words) - 3)) / (len(words) - 3)
            yield line, 1 if share >= 0.6 else 0 if share <= 0.3 else 3


def folded(words: str) -> str:
    return " ".join(WORDS.findall(words.casefold()))


def example(lines: list[tuple[str, int]], weight: float = 1.0, site: str = "") -> Example:
    """The lines with their places: before the body, in it, between its lines, after it."""
    body = [i for i, (line, kind) in enumerate(lines) if kind == 1 and len(line) > 15]
    body = body or [i for i, (_, kind) in enumerate(lines) if kind == 1] or [len(lines)]
    places: list[int | None] = []
    for i, (_, kind) in enumerate(lines):
        if i > body[-1]:
            places.append(TAIL)
        elif i < body[0]:
            places.append(None if kind >= 2 else HEAD)
        else:
            places.append(None if kind == 3 else BODY if kind == 1 else INSIDE)
    return Example([line for line, _ in lines], places, weight, site)


class Field:
    """The random field over all examples at once, the longest first so that the shorter ones drop out as it goes on."""

    def __init__(self, found: list[Example]) -> None:
        np = self.np = import_module("numpy")
        self.examples = sorted((e for e in found if 0 < len(e.lines) <= LONGEST), key=lambda e: -len(e.lines))
        named = [names for e in self.examples for names in features([look(line) for line in e.lines])]
        counts = Counter(name for names in named for name in names)
        self.names = sorted(name for name, times in counts.items() if times >= RARE)
        columns = {name: i for i, name in enumerate(self.names)}
        cells = [(row, columns[name]) for row, names in enumerate(named) for name in names if name in columns]
        shape = len(named), len(self.names)
        self.matrix = import_module("scipy.sparse").csr_matrix(
            (np.ones(len(cells)), tuple(zip(*cells, strict=True))), shape
        )
        self.lengths = np.array([len(e.lines) for e in self.examples])
        self.weight = np.array([e.weight for e in self.examples])[:, None, None]
        self.inside = np.arange(self.lengths[0])[None] < self.lengths[:, None]
        self.cost = np.zeros((*self.inside.shape, 4))
        self.given = np.zeros((*self.inside.shape, 4))
        for e, cost, given in zip(self.examples, self.cost, self.given, strict=True):
            for t, place in enumerate(e.places):
                if place is not None:
                    given[t] = -np.inf
                    given[t, place] = 0
                if place == BODY:
                    cost[t, list(LEFTOVER_PLACES)] = COST * min(3.0, len(e.lines[t]) / 100)

    def unfold(self, weights: Any) -> Any:
        """The weights by feature and place, from the shared ones and those of the places."""
        size = len(self.names)
        table = self.np.zeros((size, 4))
        table[:, LEFTOVER_PLACES] = weights[:size, None] + weights[size : 4 * size].reshape(size, 3)
        return table

    def loss(self, weights: Any, penalty: Any) -> tuple[float, Any]:
        """The penalised negative log likelihood, with its costs, and its gradient."""
        np, size = self.np, len(self.names)
        emitted = np.zeros((*self.inside.shape, 4))
        emitted[self.inside] = self.matrix @ self.unfold(weights)
        moves = np.zeros((4, 4))
        moves[tuple(zip(*STEPS, strict=True))] = np.exp(weights[4 * size :])
        value, expected, steps = 0.0, np.zeros_like(emitted), np.zeros((4, 4))
        for sign, scores in ((1, emitted + self.cost), (-1, emitted + self.given)):
            norm, places, pairs = self.expectations(scores, moves)
            value += sign * norm
            expected, steps = expected + sign * places, steps + sign * pairs
        slope = self.matrix.T @ expected[self.inside]
        gradient = np.concatenate(
            [slope[:, LEFTOVER_PLACES].sum(1), slope[:, LEFTOVER_PLACES].ravel(), [steps[step] for step in STEPS]]
        )
        return value + 0.5 * float((penalty * weights**2).sum()), gradient + penalty * weights

    def expectations(self, scores: Any, moves: Any) -> tuple[float, Any, Any]:
        """The log norm, how often each line is in each place, and how often each step is taken: forward-backward, scaled."""
        np, lengths = self.np, self.lengths
        top = scores.max(2, keepdims=True)
        own = np.exp(scores - top)
        forward, back, scale = np.zeros_like(own), np.zeros_like(own), np.ones(own.shape[:2])
        start = own[:, 0] * np.array([1.0, 1.0, 0.0, 0.0])
        scale[:, 0] = start.sum(1)
        forward[:, 0] = start / scale[:, :1]
        for t in range(1, own.shape[1]):
            n = int((lengths > t).sum())
            step = (forward[:n, t - 1] @ moves) * own[:n, t]
            scale[:n, t] = step.sum(1) + 1e-300
            forward[:n, t] = step / scale[:n, t, None]
        back[np.arange(len(lengths)), lengths - 1] = 1
        for t in range(own.shape[1] - 2, -1, -1):
            n = int((lengths > t + 1).sum())
            back[:n, t] = ((back[:n, t + 1] * own[:n, t + 1]) @ moves.T) / scale[:n, t + 1, None]
        norm = (np.log(scale) + top[:, :, 0] * self.inside).sum(1)
        ahead = back[:, 1:] * own[:, 1:] / scale[:, 1:, None] * self.weight
        pairs = moves * np.einsum("nta,ntb->ab", forward[:, :-1], ahead)
        return float((norm * self.weight[:, 0, 0]).sum()), forward * back * self.weight, pairs

    def fitted(self) -> Any:
        """The weights: shared, by place, and of the steps. All but the most telling are nought."""
        minimize = import_module("scipy.optimize").minimize
        np, size = self.np, len(self.names)
        penalty = np.full(4 * size + len(STEPS), SHARED_PENALTY)
        penalty[size : 4 * size] = PLACE_PENALTY
        weights = np.zeros_like(penalty)
        return minimize(self.loss, weights, (penalty,), "L-BFGS-B", jac=True, options={"maxiter": 120}).x

    def table(self) -> tuple[dict[str, tuple[float, float, float]], dict[tuple[str, str], float]]:
        """What each feature adds to head, inside and tail, and what each step adds; next to nothing left out."""
        weights, size = self.fitted(), len(self.names)
        places = weights[:size, None] + weights[size : 4 * size].reshape(size, 3)
        found = {
            name: (round(float(a), 2), round(float(b), 2), round(float(c), 2))
            for name, (a, b, c) in zip(self.names, places, strict=True)
        }
        steps = {(NAMES[a], NAMES[b]): round(float(x), 2) for (a, b), x in zip(STEPS, weights[4 * size :], strict=True)}
        return {name: row for name, row in found.items() if max(map(abs, row)) >= LEAST}, steps


def fold(site: str) -> int:
    """The part of the files that a site belongs to, for learning from all others."""
    return crc32(site.encode()) % FOLDS


def held_out() -> None:
    """What the whole cleaning, with its guards, does to files of sites that nothing was learned from."""
    found = list(examples())
    counts = {name: Counter[str]() for name in SETS}
    for part in range(FOLDS):
        weights, steps = Field([e for e in found if fold(e.site) != part]).table()
        WEIGHTS.clear()
        WEIGHTS.update(weights)
        scoring.STEPS = scoring.odds_of(steps)
        for name in SETS:
            for row in rows(CLEAN / f"plain_dev.{name}.jsonl"):
                if fold(site(row)) == part:
                    counts[name] += judged(row)
    for name, count in counts.items():
        gone, lost, left = count["gone"], count["lost"], count["left"]
        print(f"{name}: removal F1 {2 * gone / (2 * gone + lost + left):.3f}, lost {lost / (lost + count['kept']):.4f}")


def judged(row: dict[str, Any]) -> Counter[str]:
    """Characters of leftovers gone and left, of the body lost and kept, by the lines whose words are in the result."""
    text = (CLEAN / row["txt_path"]).read_bytes().decode(row.get("encoding") or "utf-8", "replace")
    out = f" {folded(briefing.analyse(text, name='a.txt').article.text)} "
    count = Counter[str]()
    for start, end, kind in row["lines"]:
        words = folded(text[start:end])
        if kind <= 1 and words:
            there = f" {words} " in out
            count[("left" if there else "gone") if kind == 0 else ("kept" if there else "lost")] += end - start
    return count


def main() -> None:
    """Print the weights, or with `--held-out` what they do to sites that they were not learned from."""
    if "--held-out" in sys.argv:
        held_out()
        return
    weights, steps = Field(list(examples())).table()
    for name, row in sorted(weights.items(), key=lambda item: -sum(item[1])):
        print(f"{json.dumps(name, ensure_ascii=False)}: {row},")
    for step, weight in steps.items():
        print(f"{step}: {weight},")


if __name__ == "__main__":
    main()
