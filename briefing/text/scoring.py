"""How likely each line of a text is a leftover of its page, by features of the line and of the lines around it.

A linear chain of four places - head, body, things inside the body, tail - whose weights stand in a table; the chances are
those of the forward-backward algorithm. Source: Lafferty, McCallum and Pereira, "Conditional random fields", ICML 2001.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from briefing.text.looks import Look
from briefing.text.surroundings import features
from briefing.text.tables.lines import MOVES, WEIGHTS

HEAD, BODY, INSIDE, TAIL = range(4)
NAMES = ("head", "body", "inside", "tail")


def odds_of(moves: Mapping[tuple[str, str], float]) -> tuple[tuple[int, int, float], ...]:
    """The moves from a place to a place, by their numbers, with their odds."""
    return tuple((NAMES.index(a), NAMES.index(b), exp(weight)) for (a, b), weight in moves.items())


STEPS = odds_of(MOVES)

START = (1.0, 1.0, 0.0, 0.0)

FIRM = 30.0
"""No line speaks more strongly than this, so that no chance vanishes."""

Chances = tuple[float, float, float, float]
"""Of a line: that it is head, body, inside or tail."""


def chances(looks: Sequence[Look]) -> list[Chances]:
    """The chance of each place, for each line of a text."""
    return _posterior([_odds(names) for names in features(looks)]) if looks else []


def _odds(names: Sequence[str]) -> Chances:
    """The odds of each place against the body, by the features alone."""
    head = inside = tail = 0.0
    for name in names:
        extra = WEIGHTS.get(name)
        if extra:
            head += extra[0]
            inside += extra[1]
            tail += extra[2]
    return _exp(head), 1.0, _exp(inside), _exp(tail)


def _exp(weight: float) -> float:
    return exp(max(-FIRM, min(FIRM, weight)))


def _posterior(odds: Sequence[Chances]) -> list[Chances]:
    forward = [_scaled([start * own for start, own in zip(START, odds[0], strict=True)])]
    for own in odds[1:]:
        into = [0.0] * 4
        for a, b, step in STEPS:
            into[b] += forward[-1][a] * step
        forward.append(_scaled([value * here for value, here in zip(into, own, strict=True)]))
    back: Chances = (1.0, 1.0, 1.0, 1.0)
    found = [forward[-1]]
    for index in range(len(odds) - 2, -1, -1):
        ahead = [value * own for value, own in zip(back, odds[index + 1], strict=True)]
        out = [0.0] * 4
        for a, b, step in STEPS:
            out[a] += step * ahead[b]
        back = _scaled(out)
        found.append(_scaled([value * rest for value, rest in zip(forward[index], back, strict=True)]))
    return found[::-1]


def _scaled(values: list[float]) -> Chances:
    total = sum(values) or 1.0
    return values[0] / total, values[1] / total, values[2] / total, values[3] / total
