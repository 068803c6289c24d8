"""Weights of the line scorer: how much each feature speaks for a leftover (above 0) or for the body (below 0).

A text is read as head, body, things inside the body, and tail; the weights are natural logarithms of odds. They were found
by tests/quality/training/lines.py on labelled files and rounded; run it again after any change of the features.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    # Length and ending.
    "end ellipsis": 0.98,
    "words 1": 0.8,
    "end !": 0.7,
    "words 0": 0.65,
    "words 4-7": 0.54,
    "end none, long": 0.47,
    "words 8-14": 0.46,
    "words 2-3": 0.3,
    "end none": 0.27,
    "words 15-24": 0.11,
    "end stop": -0.27,
    "end :": -0.49,
    "words 25-49": -0.67,
    "words 50+": -1.27,
    # How it begins, and its letters.
    "invitation": 0.93,
    "case upper": 0.49,
    "start lower": 0.36,
    "case capitals": 0.28,
    "case mixed": 0.26,
    "start digit": -0.13,
    "ties some": -0.26,
    "start bullet": -0.27,
    "ties 0": -0.35,
    "ties many": -0.52,
    # Numbers and signs.
    "quotation": 0.15,
    "price": -0.19,
    # Words of the page, in short and in longer lines.
    "mostly lexicon": 1.27,
    "long credit": 1.14,
    "long legal": 1.0,
    "long subscribe": 0.72,
    "short related": 0.63,
    "long related": 0.42,
    "short menu": 0.35,
    "long offer": 0.31,
    "long menu": -0.08,
    # Persons.
    "person we": 0.64,
    "biography": 0.61,
    "person i": 0.42,
    "person you": 0.14,
    # Place, from the edges and from prose.
    "run to 2": 1.01,
    "run to 5": 0.91,
    "run more": 0.67,
    "prose above 3": 0.53,
    "prose below 3": 0.48,
    "percent more": 0.3,
    "before prose": 0.29,
    "prose above 2": 0.29,
    "prose below 2": 0.24,
    "percent to 94": 0.23,
    "prose below 1": 0.18,
    "prose left more": 0.14,
    "prose above 1": 0.11,
    "after prose": 0.07,
    "prose left to 9": 0.07,
    "past 2 of prose": -0.2,
    "first prose": -0.57,
    # What it shares with other lines.
    "repeated, long": 0.48,
    "cohesion 0": 0.2,
    "seen above": 0.15,
    "repeated": 0.09,
    "cohesion mid": -0.26,
    "cohesion high": -0.53,
    # Sections of the page.
    "after comment": 0.36,
    "after related": 0.22,
    "after subscribe": 0.2,
    "after legal": 0.09,
    "furniture below": -0.09,
    "below related": -0.9,
}
"""What a feature adds to all places but the body."""

PLACES: dict[str, tuple[float, float, float]] = {
    # Length and ending.
    "words 1": (0.09, 0.22, 0.0),
    "end stop": (0.0, 0.0, 0.13),
    "words 2-3": (0.0, 0.09, 0.0),
    "end none": (-0.16, 0.0, -0.19),
    "words 50+": (-0.83, -0.57, 0.0),
    # How it begins, and its letters.
    "invitation": (0.29, 0.39, 0.0),
    "ties many": (-0.32, 0.0, 0.0),
    # Words of the page, in short and in longer lines.
    "mostly lexicon": (0.0, 0.17, -0.02),
    # Place, from the edges and from prose.
    "run more": (0.43, 0.03, 0.0),
    "prose above 3": (0.0, 0.0, 0.29),
    "prose below 0": (-0.53, 0.0, 0.2),
    "prose above 0": (0.17, 0.0, -0.31),
    "prose below 2": (0.09, 0.0, 0.0),
    "from the end more": (0.0, -0.58, 0.0),
    "past 2 of prose": (0.0, -0.19, 0.0),
    "prose below 1": (0.0, 0.0, -0.07),
    # What it shares with other lines.
    "seen above": (0.0, 0.0, -0.26),
    # Sections of the page.
    "furniture above": (0.0, -0.16, 0.0),
}
"""What it adds besides to the head, to things inside the body and to the tail."""

MOVES: dict[tuple[str, str], float] = {
    ("head", "head"): 1.14,
    ("head", "body"): 0.22,
    ("body", "body"): 2.31,
    ("body", "inside"): -1.24,
    ("body", "tail"): -1.39,
    ("inside", "inside"): 0.9,
    ("inside", "body"): 0.66,
    ("tail", "tail"): 1.36,
    ("tail", "body"): -3.96,
}
"""From a line to the next; what is not named here does not happen. A text begins in its head or its body."""
