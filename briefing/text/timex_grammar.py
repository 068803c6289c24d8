"""The grammar of time expressions: one pattern a rule, tried in order at each place.

A pattern's named groups are what the rule's meaning (`timex_values`) reads. No pattern repeats without a bound, so that the
time to search a text is linear in its length.
"""

from __future__ import annotations

import re

from briefing.text.tables.calendar import (
    COUNTED,
    MONEY,
    MONTHS,
    NO_YEAR_BEFORE,
    NUMBERS,
    ORDINALS,
    REFERENCES,
    SEASONS,
    SETS,
    VAGUE_NUMBERS,
    WEEKDAYS,
)
from briefing.text.tables.holidays import BY_EASTER, BY_WEEKDAY, FIXED
from briefing.text.timex_patterns import (
    BY_ITSELF,
    CLOCK,
    DAY,
    DAY2,
    FRACTION,
    LONG_UNIT,
    MONTH,
    NUMBER,
    OF_DAY,
    OF_WEEK,
    ORDINAL,
    PART,
    SEASON,
    THE,
    TO,
    UNIT,
    VAGUE,
    WEEKDAY,
    YEAR,
    after,
    after_apostrophe,
    any_month,
    any_of,
    beginning,
    holiday_name,
    not_after,
)

CERTAIN_MONTH = (
    r"(?P<month>January|February|July|September|October|November|December|(?:April|June|August)(?!\s[A-Z]))(?!\s\d)"
)
PLACED_MONTH = after("in by of since until during their from after before early late") + MONTH
LINKED_MONTH = after("to that through and") + MONTH + r"(?!\s[A-Z])"
YEAR_AHEAD = YEAR.replace("?P<year>", "?:")
WORTH = rf"(?!\s(?:(?:US|U\.S\.|Australian|British|Canadian|constant|real)\s)?(?:{'|'.join(MONEY)})\b)"
"""Behind a year that dates no event, but money: in 2010 euros."""
PLACED_YEAR = after("in since during until from year") + YEAR + WORTH
PLURAL = r"\s(?!(?:was|his|has|is|as|its|this)\b)[a-z]{1,20}[^\Ws]?s\b"
"""A word like "ships", behind which a number of four digits counts them."""
STREET = r"(?!\s(?:[A-Z][a-z]{1,20}\s){1,2}(?:Street|St\b|Avenue|Ave\b|Road|Boulevard|Lane|Drive|Square))"
"""A number before the name of a street is that of a house."""
NO_NAME = r"(?!\s&|\s[A-Z][a-z]{1,20}[’']s\b)"
"""Behind a month: "May & Co" and "August Wilson's play" name none."""
BARE_YEAR = (
    "(?=[12])"
    + not_after(NO_YEAR_BEFORE)
    + YEAR
    + STREET
    + WORTH
    + rf"(?!/\d|-\d(?!\d{{3}}\b|\d\b(?!-))|\s(?:{'|'.join(COUNTED)})\b|{PLURAL})"
)
KNOWN_YEAR = (
    rf"(?:{after('the its their')}|(?<=\b(?:19|20)\d\d\sand\s)|(?=\d{{4}}\s(?:highs|levels|lows)\b))"
    r"(?=(?:19|20)(?!00)\d\d\s[a-z])" + YEAR + WORTH + rf"(?!\s(?:{'|'.join(COUNTED)})\b)"
)
"""A year before the plural of what was then: the 2014 elections, below 1990 levels."""
OWNED_MONTH = (
    after("a the its their his her")
    + MONTH
    + r"(?<!May)(?=\s[a-z])(?!\s(?:against|and|for|from|in|is|of|on|or|through|to|was)\b)"
)
"""As in "a March operation"."""
WHOLE_SEASON = rf"{SEASON}(?:(?<=ummer)|(?<=utumn)|(?<=inter)|(?!\s(?:of|to|from|in)\b))"
"""A season, and no fall in prices or spring of water."""
AND_SEASON = "|".join(rf"(?<=\b{season}\sand\s)" for season in SEASONS)
THAT = r"(?P<which>(?i:that|the\ssame|that\ssame|the\sfollowing|the\snext|the\sprevious|the\spreceding))"
NEAR = r"(?P<which>(?i:last|next|this|this\spast|this\scoming))"
OF_THAT_YEAR = (
    r"(?:,?\s(?:of\s)?(?P<same>that|the\ssame|the\s(?:following|next|previous|preceding))\syear"
    r"|\s(?:of\s)?(?P<near>last|this|next)\syear(?!['’]))?"
)
NOT_COMPARED = r"(?!\sthan\b)"
"""Behind "later": what is later than planned lies no such time behind the day last spoken of."""
DAY_CLOCK = CLOCK.replace(r"(?<=at\s)noon|(?<=at\s)midnight", "noon|midnight")
"""A time of day that stands with its day, so that "noon" needs no "at" before it."""
LENGTH = UNIT.replace("|quarter", "")
LONG_ADJECTIVE = "(?:consecutive|straight|full|whole|long|more|further|successive)"
ON = r"(?:,?\s(?:on\s)?)"

HOLIDAYS = (*FIXED, *BY_WEEKDAY, *BY_EASTER)
HOLIDAY = "|".join(map(holiday_name, sorted(HOLIDAYS, key=len, reverse=True)))

NO_TREATY = r"(?!\s(?:Accords?|Agreement|Massacre|Offensive|Rising|Treaty|Truce|Uprising)\b)"
"""Behind a holiday that names no day, but what happened on one: the Good Friday Agreement."""

RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"),
    ("iso", r"(?P<year>\d{4})/(?P<month>0[1-9]|1[0-2])/(?P<day>0[1-9]|[12]\d|3[01])(?!/)"),
    ("numeric", r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)(?![/\d])"),
    ("numeric", r"(?P<first>\d{1,2})\.(?P<second>\d{1,2})\.(?P<year>\d{4})(?![.\d])"),
    ("time-of-date", rf"{THE}{OF_DAY}(?:\shours)?\sof\s{OF_WEEK}{MONTH}\s{DAY}(?:,?\s{YEAR})?"),
    ("time-of-date", rf"{THE}{OF_DAY}(?:\shours)?\sof\s{OF_WEEK}{DAY}\s{MONTH}(?:,?\s{YEAR})?"),
    ("day-range", rf"{MONTH}\s{DAY}(?P<to>{TO}){DAY2}(?:,?\s{YEAR}|{OF_THAT_YEAR})"),
    ("day-range", rf"{DAY}(?P<to>{TO}){DAY2}\s(?:of\s)?{MONTH}(?:,?\s{YEAR}|{OF_THAT_YEAR})"),
    ("full", rf"{OF_WEEK}{MONTH}\s{DAY}(?:,\s?|\s|\sof\s){YEAR}"),
    ("full", rf"{OF_WEEK}{DAY}\s(?:of\s)?{MONTH},?\s{YEAR}"),
    (
        "month-day",
        rf"{OF_WEEK}{MONTH}\s(?:the\s)?{DAY}(?!\s?(?:-|–)\s?\d|\s\d(?!\d?:\d)|,\d\d\d|\.\d|\s(?:percent|[mb]illion)){OF_THAT_YEAR}",
    ),
    ("month-day", rf"{OF_WEEK}{DAY}\s?(?:of\s)?{MONTH}{OF_THAT_YEAR}"),
    (
        "weeks-of-month",
        rf"{THE}(?P<which>first|second|third|fourth|last|final)\s(?:full\s)?(?:{NUMBER}\s)?weeks?\s(?:of|in)\s{MONTH}(?:,?\s{YEAR})?",
    ),
    (
        "nth-weekday",
        rf"{THE}(?P<which>first|second|third|fourth|last)\s{WEEKDAY}\s(?:of|in)\s{MONTH}(?:(?:,?\s|\sof\s){YEAR})?(?!\s\d)",
    ),
    ("that-month", rf"[Tt]he\s(?P<which>previous|preceding|following|next)\s{MONTH}(?!\s\d)"),
    ("part-month", rf"{PART}{MONTH}(?:,?\s(?:of\s)?{YEAR})?(?!\s\d)"),
    ("month-year", rf"{MONTH},?\s(?:of\s)?{YEAR}"),
    ("month-of-year", rf"{MONTH}\s(?:of\s)?(?:{THAT}|(?P<near>last|this|next))\syear"),
    ("holiday", rf"{NEAR}\s(?P<holiday>{HOLIDAY}){NO_TREATY}"),
    ("holiday", rf"(?P<holiday>{HOLIDAY}){NO_TREATY}(?:,?\s(?:of\s|in\s)?{YEAR}|{OF_THAT_YEAR})"),
    ("near-month", rf"{NEAR}\s{MONTH}"),
    ("month", rf"{CERTAIN_MONTH}|{PLACED_MONTH.replace('?P<month>', '?P<other>')}{NO_NAME}(?!\s\d)"),
    ("month", rf"{LINKED_MONTH}(?!\s\d)"),
    ("month", OWNED_MONTH),
    ("month", rf"{MONTH}(?=(?:\s?[-–—]\s?|\s(?:to|and|or|through|until)\s)(?:{any_month()}),?\s(?:of\s)?{YEAR_AHEAD})"),
    ("season-year", rf"{THE}(?:{any_of(('early', 'mid', 'late'))}[\s-])?{SEASON}\s(?:of\s)?{YEAR}"),
    ("near-season", rf"(?:{NEAR}|{THAT.replace('which', 'that')})\s{SEASON}"),
    ("season-of-year", rf"{THE}{SEASON}\s(?:of\s)?(?P<near>last|this|next|that)\syear"),
    (
        "season",
        rf"(?:[Tt]he\s|{after('in early late during by since before until throughout')}|{AND_SEASON}){WHOLE_SEASON}",
    ),
    (
        "quarter",
        rf"{THE}{ORDINAL}[\s-]quarter(?:\s(?:of\s)?(?:the\s)?(?:fiscal\s)?(?:{YEAR}|(?P<near>last|this|next)\syear))?",
    ),
    ("quarter", rf"Q(?P<ordinal>[1-4])\s(?:of\s)?{YEAR}"),
    ("half", rf"{THE}(?:{ORDINAL}|latter)\shalf\sof\s(?:{YEAR}|(?P<near>last|this|next)\syear)"),
    ("bc", r"(?P<bc>\d{1,4})\s?(?:BCE?\b|B\.\s?C\.?)"),
    ("century", rf"{THE}(?:{any_of(('early', 'mid', 'late'))}[\s-])?{ORDINAL}[\s-][Cc]entury"),
    ("decade", rf"{THE}(?:{any_of(('early', 'mid', 'late'))}[\s-])?(?P<decade>(?:1[5-9]|20)\d0)['’]?s"),
    ("decade", r"[Tt]he\s(?:(?:early|mid|late)[\s-])?['’‘]?(?P<tens>[2-9]0)['’]?s"),
    ("clock", r"(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)\s(?P<zone>UTC|GMT)"),
    ("part-year", rf"{PART}(?:the\s)?(?:year\s)?{YEAR}"),
    ("part-unit", rf"{PART}(?P<which>the|that|this|the\ssame)?\s?(?P<unit>year|month)"),
    ("unit-end", r"(?:[Tt]he\s)?(?P<unit>year|month)['’]s\send"),
    ("year-end", r"(?<=\b(?:1[5-9]|20)\d\d[-–])(?P<short>\d\d)(?![-–.,/:]?\d|\s?%|\s(?:[mb]illion|percent)\b)"),
    (
        "short-year",
        rf"{after_apostrophe('of in since from until spring summer autumn fall winter')}(?P<short>\d\d)(?=[\s.,;)])"
        r"(?!\s[a-z]{1,20}s\b)",
    ),
    ("ordinal-day", rf"(?<=[Oo]n\s)the\s(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?!\sof\b|\sand\s\d){BY_ITSELF}"),
    ("year", rf"{PLACED_YEAR}|{BARE_YEAR.replace('?P<year>', '?P<bare>')}"),
    ("year", KNOWN_YEAR),
    ("weekday-of-week", rf"{WEEKDAY}\s(?:of\s)?(?P<which>last|this|next)\sweek"),
    ("clock-date", rf"{DAY_CLOCK}{ON}{OF_WEEK}{MONTH}\s{DAY}(?:,?\s{YEAR})?"),
    ("clock-date", rf"{DAY_CLOCK}{ON}{OF_WEEK}{DAY}\s(?:of\s)?{MONTH}(?:,?\s{YEAR})?"),
    ("clock-day", rf"{DAY_CLOCK}{ON}(?:(?:(?P<which>last|next|this)\s)?{WEEKDAY}|(?P<day>today|yesterday|tomorrow))"),
    ("clock", CLOCK),
    ("weekday-time", rf"(?:(?:[Ll]ate|[Ee]arly)\s(?:on\s)?)?{WEEKDAY}\s{OF_DAY}"),
    ("deictic-day", r"[Tt]he\sday\s(?P<day>before\syesterday|after\stomorrow)"),
    ("from-day", rf"{NUMBER}\s(?P<unit>day|week|month|year)s?\sfrom\s(?:{WEEKDAY}|(?P<day>today|tomorrow|now)\b)"),
    ("deictic-day", rf"(?P<day>(?i:today|tonight|yesterday|tomorrow))(?:\s{OF_DAY})?"),
    ("near-time", rf"(?P<which>(?i:this|last))\s{OF_DAY}"),
    ("that-time", rf"{THAT}\s{OF_DAY}"),
    ("that-time", rf"[Tt]he\s{OF_DAY}\s(?P<which>before|after)(?=[,.;])"),
    (
        "day-after",
        rf"[Tt]he\s(?:very\s)?(?:next|following)\sday|(?:[Oo]ne|[Aa])\sday\slater{NOT_COMPARED}|[Tt]he\sday\safter",
    ),
    ("day-before", rf"[Tt]he\s(?:(?:previous|preceding)\sday|day\sbefore)|[Aa]\sday\searlier{NOT_COMPARED}"),
    ("same-day", r"(?:[Tt]he\s(?:very\s)?same|[Tt]hat(?:\s(?:very|same))?)\sday"),
    (
        "ago-day",
        rf"{NUMBER}\s{LONG_UNIT}s?\sago\s(?:(?:on\s)?{WEEKDAY}|(?P<day>today|tonight|yesterday|tomorrow)|this\s(?P<near>week|month))",
    ),
    ("later", rf"{NUMBER}{FRACTION}\s{UNIT}\s(?P<way>later|earlier|before(?!\s)|after(?!\s)|previously){NOT_COMPARED}"),
    ("vague-later", rf"{VAGUE}\s{UNIT}\s(?P<way>later|earlier|ago|before(?!\s)|after(?!\s)){NOT_COMPARED}"),
    (
        "vague-later",
        r"(?i:minutes|hours|days|weeks|months|years|decades)\s(?P<way>later|earlier|ago|before(?=[,.;])|after(?=[,.;]))"
        + NOT_COMPARED,
    ),
    ("ago", rf"{NUMBER}{FRACTION}\s{UNIT}\sago"),
    ("span", rf"[Tt]he\s(?:past|last|next|coming|previous|first|final|following)\s(?:{NUMBER}|{VAGUE})\s{UNIT}"),
    ("span", r"[Tt]he\s(?:past|coming)\s(?P<unit>day|week|month|quarter|year|decade)"),
    ("weekend", rf"(?:{NEAR}\s|[Tt]he\s)weekend"),
    ("unit-beyond", rf"[Tt]he\s{LONG_UNIT}\s(?P<which>before\slast|after\snext)"),
    (
        "same-unit",
        rf"[Tt]he\s(?:same|corresponding)\s(?P<unit>quarter|month|period|week|day|time)(?:,?\s(?:of|in))?"
        rf"\s(?:{YEAR}|(?:the\s)?(?P<before>last|previous|prior|preceding)\syear|a\syear\s(?P<way>earlier|ago|before))",
    ),
    ("part-near-unit", rf"{PART}(?P<which>last|this|next)\s(?P<unit>year|month)"),
    ("near-unit", rf"(?:(?i:earlier|later)\s)?(?:the\s)?{NEAR}\s{LONG_UNIT}(?!\sof\b)"),
    ("that-unit", rf"(?:(?i:earlier|later)\s)?{THAT}\s{LONG_UNIT}"),
    ("that-unit", r"(?:[Ll]ater|[Ee]arlier)\sin\s(?P<which>the)\s(?P<unit>year|month)"),
    ("unit-before", rf"[Tt]he\s{LONG_UNIT}\s(?P<which>before|after)(?=[,.;])"),
    ("that-weekday", rf"[Tt]he\s(?P<which>following|next|previous|preceding)\s{WEEKDAY}"),
    ("near-weekday", rf"(?P<which>(?i:last|next|this\scoming|this))\s{WEEKDAY}"),
    (
        "weekday",
        rf"(?:(?:[Ll]ate|[Ee]arly)\s(?:on\s)?)?{not_after(('black', 'good', 'super', 'bloody', 'ash'))}{WEEKDAY}(?!s)",
    ),
    ("each", rf"[Ee](?:very|ach)\s(?:(?:other\s|second\s)?{WEEKDAY}|(?:{NUMBER}\s)?{UNIT})"),
    ("each", rf"(?P<often>{any_of(SETS)})(?!-)"),
    (
        "per",
        r"per\s(?P<each>day|week|month|year)|(?:(?<=\d\s)|(?<=times\s)|(?<=once\s)|(?<=twice\s)|(?<=cent\s)|(?<=lion\s))an?\s(?P<unit>day|week|month|year)",
    ),
    ("duration", rf"{NUMBER}{FRACTION}(?:\s|-)(?:{LONG_ADJECTIVE}\s)?{LENGTH}(?!(?:\s|-)old\b)"),
    ("duration", rf"{NUMBER}\s(?:{LONG_ADJECTIVE}\s)?(?P<unit>quarter)s(?!\sof\b)"),
    ("vague-duration", rf"{VAGUE}\s{UNIT}"),
    (
        "vague-duration",
        r"(?P<unit>hour|day|week|month|year|decade)s-long|(?:over\sthe|(?<=\bfor))\s(?P<units>day|week|month|year|decade)s",
    ),
    (
        "reference",
        "(?:"
        + "|".join(rf"(?P<ref{place}>{any_of(words.split('|'))})" for place, words in enumerate(REFERENCES.values()))
        + r")(?!-|\sas\b)",
    ),
)
"""Rule name and pattern; an earlier rule wins where two match at one place."""

LOWER_CASE = (
    "the this that these today tonight tomorrow yesterday last next early earlier late later mid in over at noon midnight "
    "each every per month year minutes hours days weeks months years decades q1 q2 q3 q4 morning "
    "afternoon evening night"
).split()
"""Words that an expression begins with in the midst of a sentence, besides those of the tables."""

HOLIDAY_WORDS = [name.split()[0] for name in HOLIDAYS]

TABLES = (LOWER_CASE, HOLIDAY_WORDS, MONTHS, WEEKDAYS, SEASONS, NUMBERS, VAGUE_NUMBERS, ORDINALS, SETS)

BEGINNING = beginning(
    [word for table in TABLES for word in table] + [word for words in REFERENCES.values() for word in words.split("|")]
)

BOUND = r"(?![\w%])"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(f"(?:{pattern}){BOUND}")) for name, pattern in RULES
)

NAMED = {name: tuple(rule for rule in PATTERNS if rule[0] == name) for name, _ in PATTERNS}

PLACE = (
    rf"\b(?=\d|{BEGINNING})"
    r"(?:(?<![\w$€£.,/:-])|(?<=\b\d{4}[-–])(?=\d{4}\b|\d\d\b)"
    rf"|(?<=[a-z\d][-–])(?=(?:\d{{1,2}}\s)?(?:{any_month()})))"
)
"""Where an expression may begin: at a word, and not within a number or an amount; behind a dash only the end of a range."""

ANYWHERE = re.compile(
    PLACE + "(?:" + "|".join(f"({re.sub(r'[?]P<[a-z0-9]+>', '?:', pattern)})" for _, pattern in RULES) + f"){BOUND}"
)
"""Every rule at once, each a group, to find where an expression stands."""


def rule_at(place: re.Match[str]) -> tuple[str, re.Match[str]] | None:
    """The rule by which `ANYWHERE` has found an expression, and its own match."""
    name, pattern = PATTERNS[(place.lastindex or 1) - 1]
    found = pattern.match(place.string, place.start())
    return (name, found) if found else None


def rule_of(text: str, start: int, rule: str | None = None) -> tuple[str, re.Match[str]] | None:
    """The first rule that matches at `start`, or the one of that name; what stands around it counts as well."""
    for name, pattern in NAMED.get(rule, ()) if rule else PATTERNS:
        found = pattern.match(text, start)
        if found:
            return name, found
    return None
