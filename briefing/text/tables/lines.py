"""Weights of the line scorer: how much each feature speaks for a leftover (above 0) or for the body (below 0).

A text is read as head, body, things inside the body, and tail; the weights are natural logarithms of odds. They were found
by tests/quality/training/lines.py on labelled files and rounded; run it again after any change of the features.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    # Length and ending.
    "words 1": 0.92,
    "end !": 0.68,
    "end ellipsis": 0.63,
    "end none, long": 0.55,
    "words 8-14": 0.37,
    "words 4-7": 0.36,
    "words 2-3": 0.34,
    "end none": 0.32,
    "words 15-24": 0.14,
    "end stop": -0.2,
    "end :": -0.55,
    "words 25-49": -0.59,
    "words 50+": -1.26,
    # How it begins, and its letters.
    "invitation": 0.95,
    "case upper": 0.37,
    "start lower": 0.29,
    "case capitals": 0.28,
    "case mixed": 0.26,
    "ties few": -0.07,
    "start digit": -0.08,
    "ties some": -0.17,
    "ties many": -0.35,
    "ties 0": -0.39,
    "start bullet": -0.51,
    # Numbers and signs.
    "digits": 0.24,
    "price": -0.15,
    # Words of the page, in short and in longer lines.
    "mostly lexicon": 1.68,
    "long credit": 1.22,
    "short related": 0.9,
    "long legal": 0.88,
    "long subscribe": 0.68,
    "long related": 0.38,
    "short menu": 0.25,
    "long menu": 0.04,
    # Persons.
    "person we": 0.64,
    "biography": 0.46,
    "person i": 0.45,
    "person you": 0.09,
    # Place, from the edges and from prose.
    "run to 5": 1.14,
    "run to 2": 1.03,
    "run more": 0.91,
    "prose above 3": 0.64,
    "after prose": 0.5,
    "prose below 3": 0.4,
    "percent to 94": 0.36,
    "percent more": 0.34,
    "prose left more": 0.26,
    "before prose": 0.25,
    "percent to 89": 0.22,
    "prose left to 1": 0.18,
    "prose above 2": 0.18,
    "prose left to 9": 0.14,
    "prose below 2": 0.12,
    "prose below 1": 0.11,
    "percent to 79": 0.1,
    "from the end more": -0.03,
    "prose below 0": -0.04,
    "prose above 0": -0.1,
    "past 5 of prose": -0.14,
    "prose left to 0": -0.25,
    "past 2 of prose": -0.26,
    "first prose": -0.83,
    # What it shares with other lines.
    "repeated, long": 0.45,
    "cohesion low": 0.39,
    "seen above": 0.11,
    "repeated": 0.04,
    "cohesion mid": -0.19,
    "cohesion high": -0.35,
    # Sections of the page.
    "after comment": 0.35,
    "after subscribe": 0.22,
    "after legal": 0.2,
    "after related": 0.17,
    "furniture below": -0.08,
    "furniture above": -0.13,
    "below related": -0.91,
}
"""What a feature adds to all places but the body."""

PLACES: dict[str, tuple[float, float, float]] = {
    # Length and ending.
    "words 1": (0.0, 0.12, 0.0),
    "end stop": (0.0, 0.0, 0.12),
    "end none": (-0.25, 0.0, -0.1),
    "words 25-49": (0.0, 0.0, -0.08),
    "words 50+": (-0.85, -0.27, 0.0),
    # How it begins, and its letters.
    "invitation": (0.39, 0.47, 0.0),
    "ties many": (-0.33, 0.0, 0.0),
    "start bullet": (0.0, -0.45, 0.0),
    # Place, from the edges and from prose.
    "from the end to 0": (0.0, 0.0, 1.73),
    "run more": (0.45, 0.07, 0.0),
    "run to 5": (0.4, 0.0, 0.0),
    "run to 2": (0.0, 0.24, 0.0),
    "prose below 3": (0.18, 0.0, 0.0),
    "prose below 2": (0.11, 0.0, 0.0),
    "percent to 49": (0.05, 0.0, 0.0),
    "prose above 0": (0.03, 0.0, -0.38),
    "prose left more": (0.0, -0.01, 0.0),
    "prose below 0": (-0.35, 0.0, 0.0),
    "past 5 of prose": (0.0, -0.07, 0.0),
    "past 2 of prose": (0.0, -0.22, 0.0),
    # What it shares with other lines.
    "repeated": (0.0, 0.0, 0.16),
    "seen above": (0.0, 0.0, -0.43),
    "cohesion high": (-0.12, 0.0, 0.0),
    # Sections of the page.
    "furniture above": (0.0, -0.1, 0.0),
}
"""What it adds besides to the head, to things inside the body and to the tail."""

MOVES: dict[tuple[str, str], float] = {
    ("head", "head"): 1.15,
    ("head", "body"): 0.41,
    ("body", "body"): 2.48,
    ("body", "inside"): -1.41,
    ("body", "tail"): -1.83,
    ("inside", "inside"): 0.92,
    ("inside", "body"): 0.88,
    ("tail", "tail"): 1.46,
    ("tail", "body"): -4.07,
}
"""From a line to the next; what is not named here does not happen. A text begins in its head or its body."""
