"""Names of months and days, and words that place a stretch of time."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""Month number by name and abbreviation, in lower case."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat",
         "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
"""Monday is 0."""

NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "an": 1, "couple": 2}
"""Small numbers in words."""

PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""First and last day that a part of a month means."""

PLANNED = frozenset(
    """
    will would shall scheduled schedules plan plans planned planning upcoming expected expects expect slated due
    intends intend forthcoming awaits proposed proposes hopes hope ready tomorrow
    """.split()
)
"""Words that put the day they stand with into the future of the article."""
