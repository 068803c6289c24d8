"""Reading time expressions in a text, for the tests of their modules."""

from __future__ import annotations

from datetime import date

from briefing.model import DateRange, TimeExpression
from briefing.text import timex
from briefing.text.sentences import sentences
from briefing.text.timex_context import Context, Value
from briefing.text.timex_grammar import rule_of
from briefing.text.timex_values import MEANINGS

THURSDAY = DateRange.day(date(2023, 5, 4))
NEWS = Context(published=THURSDAY)


def meaning(words: str, context: Context = NEWS) -> Value:
    """What an expression means that stands alone."""
    rule = rule_of(words, 0)
    assert rule
    return MEANINGS[rule[0]](rule[1], context)


def read(text: str, published: DateRange | None = THURSDAY) -> list[TimeExpression]:
    """The time expressions of a text, resolved."""
    return list(timex.resolve(timex.find(text, sentences(text)), text, published))


def days(text: str, published: DateRange | None = THURSDAY) -> list[str | None]:
    """The first and last day of each, None where it has none."""
    return [f"{t.range.earliest}/{t.range.latest}" if t.range else None for t in read(text, published)]
