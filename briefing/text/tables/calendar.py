"""Names of months and days, numbers in words, and words that place a stretch of time."""

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

UNITS_OF_TEN = "one two three four five six seven eight nine".split()
TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}

NUMBERS = (
    {word: number for number, word in enumerate(UNITS_OF_TEN, start=1)}
    | {
        word: number
        for number, word in enumerate(
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
        )
    }
    | {f"{ten}-{unit}": tens + n for ten, tens in TENS.items() for n, unit in enumerate(UNITS_OF_TEN, start=1)}
    | TENS
    | {"a couple of": 2, "a": 1, "an": 1, "a dozen": 12, "hundred": 100, "a hundred": 100}
)
"""Numbers in words, as durations have them."""

HUNDREDS = {f"{word} hundred": 100 * number for number, word in enumerate(UNITS_OF_TEN, start=1)}

VAGUE_NUMBERS = ("several", "a few", "few", "many", "some")
"""Numbers that nothing tells."""

ORDINALS = {
    word: number
    for number, word in enumerate(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
        """.split(),
        start=1,
    )
}

THIRDS = {
    "early": 0, "first": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "later": 2, "latter": 2, "last": 2,
    "end": 2,
}  # fmt: skip
"""Which third of a month or of a year a word means."""

PARTS = ((1, 10), (11, 20), (21, 31))
"""First and last day of each third of a month."""

SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "fall": ("FA", 9), "autumn": ("FA", 9), "winter": ("WI", 12)}
"""TIMEX3 code and first month of each season, on the northern half of the earth."""

TIMES_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
"""TIMEX3 codes."""

SHIFTS = {
    "last": -1, "previous": -1, "past": -1, "preceding": -1, "before": -1, "earlier": -1,
    "this": 0, "that": 0, "same": 0, "current": 0, "the": 0,
    "next": 1, "following": 1, "coming": 1, "after": 1, "later": 1,
}  # fmt: skip
"""Units by which a word steps away from where it is counted from."""

REFERENCES = {
    "PRESENT_REF": "now|right now|currently|at present|presently|nowadays|these days|at the moment|at this time",
    "PAST_REF": "more recently|most recently|recently|lately|recent days|recent weeks|recent months|recent years",
    "FUTURE_REF": "in the near future|the near future|in the future|the future",
}
"""TIMEX3 values of words that place nothing on a calendar."""

SETS = {
    "hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "annually": "P1Y",
    "yearly": "P1Y", "annual": "P1Y",
}  # fmt: skip
"""TIMEX3 values of what recurs."""

PLANNED = frozenset(
    """
    will would shall scheduled schedules plan plans planned planning upcoming expected expects expect slated due
    intends intend forthcoming must awaits proposed proposes hopes hope ready tomorrow
    """.split()
)
"""Words that put the day they stand with into the future of the article."""

NO_YEAR_BEFORE = (
    "age flight highway model nearly no number over page room route section some than windows office about almost least "
    "approximately boeing interstate resolution box iso "
    "apartment bus suite train channel"
).split()
"""Words after which a number of four digits is no year."""

COUNTED = (
    "arrests barrels boats cars customers days dead deaths delegates dollars employees euros fans feet guests homes "
    "hours houses jobs kilometers kilometres members men meters metres miles miners months passengers people percent "
    "points pounds prisoners pupils residents seats shares ships soldiers square staff students tonnes tons troops "
    "visitors votes weeks women workers yards years"
).split()
"""Words before which a number of four digits is no year."""

MONEY = "crowns dollars euros francs kronor money pounds prices rupees shillings terms yen yuan".split()
"""Words before which a year only tells what money was worth: in 2010 euros."""
