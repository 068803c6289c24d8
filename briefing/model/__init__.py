"""The words of the project, as frozen dataclasses. Nothing here does I/O.

Offsets are Unicode code points, half-open. A span counts in the article's text unless its name says `raw`; then it counts
in the decoded source file.
"""

from __future__ import annotations

from briefing.model.adding import Added, Page
from briefing.model.articles import SHUFFLED, Article, Paragraph, Role, article_name, file_and_part
from briefing.model.asking import (
    ArticleSummary,
    Citation,
    Hits,
    Info,
    Match,
    PassageHit,
    Query,
    QuoteHit,
    SpeakerSummary,
)
from briefing.model.building import BuildReport, Problem, Progress, Stage
from briefing.model.calendar import Calendar, Unit
from briefing.model.corrections import FACTS, ArticleCorrection, ArticleFacts, Corrections, Facts, SpeakerCorrection
from briefing.model.dates import (
    MONTH_NAMES,
    WEEKDAY_NAMES,
    Basis,
    DateEstimate,
    DateRange,
    Evidence,
    Precision,
    TimeExpression,
    TimexType,
    day_and_month,
    day_words,
)
from briefing.model.events import Account, Difference, Entry, Pair
from briefing.model.places import Edit, Piece, Provenance, Span, Status
from briefing.model.sources import Hints, RawDocument
from briefing.model.speech import Analysis, Confidence, Quote, QuoteKind, Speaker

__all__ = [
    "FACTS",
    "MONTH_NAMES",
    "SCHEMA",
    "SHUFFLED",
    "WEEKDAY_NAMES",
    "Account",
    "Added",
    "Analysis",
    "Article",
    "ArticleCorrection",
    "ArticleFacts",
    "ArticleSummary",
    "Basis",
    "BuildReport",
    "Calendar",
    "Citation",
    "Confidence",
    "Corrections",
    "DateEstimate",
    "DateRange",
    "Difference",
    "Edit",
    "Entry",
    "Evidence",
    "Facts",
    "Hints",
    "Hits",
    "Info",
    "Match",
    "Page",
    "Pair",
    "Paragraph",
    "PassageHit",
    "Piece",
    "Precision",
    "Problem",
    "Progress",
    "Provenance",
    "Query",
    "Quote",
    "QuoteHit",
    "QuoteKind",
    "RawDocument",
    "Role",
    "Span",
    "Speaker",
    "SpeakerCorrection",
    "SpeakerSummary",
    "Stage",
    "Status",
    "TimeExpression",
    "TimexType",
    "Unit",
    "article_name",
    "day_and_month",
    "day_words",
    "file_and_part",
]

SCHEMA = 1
"""The number of the JSON Lines and Python interface; it changes when a field changes its meaning."""
