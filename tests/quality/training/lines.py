"""Finds the weights of the line scorer, by hand: `python -m tests.quality.training.lines`.

It needs ../shared, NumPy, SciPy and Beautiful Soup, which nothing else here does, and prints the numbers of
briefing/text/tables/lines.py, largest first; the comments there are set by hand.

The texts are the labelled plain files of ../shared/data/clean, their bodies alone (a cleaned text must stay as it is), and
the labelled pages run through one more careless scraper, whose lines are labelled by whether the body of the page holds
them. What is fitted is a linear-chain conditional random field over four places (Lafferty, McCallum and Pereira, 2001) with
one weight for each feature that all places but the body share, and a dearer one for each place. Two things are peculiar:
taking a line of the body for anything else costs extra, by its length (softmax margin: Gimpel and Smith, 2010), and after a
first fit only the weights that matter most are kept and fitted again.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from briefing.text.looks import look
from briefing.text.scoring import BODY, HEAD, INSIDE, NAMES, TAIL
from briefing.text.surroundings import features
from tests.quality.shared import SHARED, rows

CLEAN = SHARED / "data" / "clean"
LEFTOVER_PLACES = (HEAD, INSIDE, TAIL)
STEPS = ((HEAD, HEAD), (HEAD, BODY), (BODY, BODY), (BODY, INSIDE), (BODY, TAIL), (INSIDE, INSIDE), (INSIDE, BODY),
         (TAIL, TAIL), (TAIL, BODY))  # fmt: skip
"""What may follow what."""

COST = 0.3
"""Extra for 100 code points of the body taken for a leftover, at most three times that for a line."""
SHARED_PENALTY, PLACE_PENALTY = 3.0, 15.0
WEIGHTS, PLACE_WEIGHTS = 75, 30
"""How many are kept."""
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
    for name in ("pscrape", "resili"):
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

    def loss(self, weights: Any, penalty: Any, active: Any) -> tuple[float, Any]:
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
        gradient *= active
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
        active, weights = np.ones_like(penalty), np.zeros_like(penalty)
        for _ in range(2):
            weights = minimize(self.loss, weights * active, (penalty, active), "L-BFGS-B", jac=True,
                               options={"maxiter": 80}).x  # fmt: skip
            often = np.sqrt(np.asarray(self.matrix.sum(0)).ravel())
            active[: 4 * size] = 0
            active[np.argsort(-abs(weights[:size]) * often)[:WEIGHTS]] = 1
            active[size + np.argsort(-abs(weights[size : 4 * size]) * np.repeat(often, 3))[:PLACE_WEIGHTS]] = 1
        return weights


def main() -> None:
    """Fit the weights and print them."""
    field = Field(list(examples()))
    weights, size = field.fitted(), len(field.names)
    for i in sorted(range(size), key=lambda i: -weights[i]):
        places = tuple(round(float(weight), 2) for weight in weights[size + 3 * i : size + 3 * i + 3])
        if any((round(float(weights[i]), 2), *places)):
            print(json.dumps(field.names[i]), round(float(weights[i]), 2), places if any(places) else "")
    for (a, b), weight in zip(STEPS, weights[4 * size :], strict=True):
        print((NAMES[a], NAMES[b]), round(float(weight), 2))


if __name__ == "__main__":
    main()
