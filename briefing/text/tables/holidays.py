"""Holidays by name, in lower case, and how their day is found in a year."""

FIXED = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "epiphany": (1, 6), "valentine's day": (2, 14),
    "international women's day": (3, 8), "april fool's day": (4, 1), "earth day": (4, 22), "anzac day": (4, 25),
    "may day": (5, 1), "juneteenth": (6, 19), "canada day": (7, 1), "fourth of july": (7, 4), "bastille day": (7, 14),
    "assumption day": (8, 15), "halloween": (10, 31), "all saints' day": (11, 1), "all souls' day": (11, 2),
    "veterans day": (11, 11), "armistice day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25),
    "boxing day": (12, 26), "christmas": (12, 25),
}  # fmt: skip
"""Month and day of those that never move."""

BY_WEEKDAY = {
    "martin luther king day": (1, 0, 15, 0), "martin luther king jr. day": (1, 0, 15, 0), "presidents' day": (2, 0, 15, 0),
    "memorial day": (5, 0, 25, 0), "labor day": (9, 0, 1, 0), "columbus day": (10, 0, 8, 0),
    "thanksgiving": (11, 3, 22, 0), "thanksgiving day": (11, 3, 22, 0),
    "black friday": (11, 3, 22, 1), "cyber monday": (11, 3, 22, 4),
}  # fmt: skip
"""Month, weekday, and the day of the month from which the first such weekday is meant, with days behind it; of the United
States."""

BY_EASTER = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "holy saturday": -1, "easter": 0, "easter sunday": 0, "easter monday": 1, "ascension day": 39, "whit sunday": 49,
    "whit monday": 50,
}  # fmt: skip
"""Days from Easter Sunday of the western churches."""

ALSO_WORDS = frozenset({"christmas", "easter", "epiphany"})
"""Names that also stand with other nouns: Easter eggs, a Christmas market."""
