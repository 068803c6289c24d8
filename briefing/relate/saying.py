"""When a quotation was said: on the day that its sentence names beside the verb of saying, or else by its article's date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.model import Article, Basis, DateEstimate, Evidence, Precision, Span, TimeExpression, TimexType

REACH = 60
"""Code points between the verb of saying and the words for its day."""
_APART = frozenset('.!?;:“”"«»„\n')
"""Marks across which a day belongs to something else."""
_NEXT = re.compile(r"\s+(?:(?:on|in|late|early)\s+)*$")
"""Between a verb and a day right behind it."""
_ENDS = re.compile(r"\s*(?:[^\w\s]|$)|\s+(?:after|ahead|and|as|at|before|during|following|in|that|to|when|while)\b")
"""After a day that closes what is said of the saying."""
_END = re.compile(r"[.!?\n“”\"]")


def said(article: Article, cue: Span | None, around: Span, resolved: Sequence[TimeExpression]) -> DateEstimate | None:
    """When a quotation was said, for all that its article tells, or None where it tells nothing.

    `around` are the sentences of the quotation and `cue` the words that tie it to its speaker. `resolved` are the time
    expressions of the article, in order and counted from its date. "He said on Tuesday" tells the day, as surely as the
    date is known from which it is counted; without such words it was said not after the article's date, and in news not
    long before.
    """
    told = _told(article, cue, around, resolved) if cue and around.holds(cue) else None
    published = article.published
    if told is not None and told.range is not None:
        evidence = Evidence(told.span.of(article.text), "the day beside the verb of saying", told.span)
        return DateEstimate(told.range, _basis(told, published), told.range.earliest, (evidence,))
    if published is None:
        return None
    yours = ", as you corrected it" if published.basis is Basis.CORRECTED else ""
    evidence = Evidence("", f"the date of the article that quotes it{yours}")
    return DateEstimate(published.range, Basis.INFERRED, published.best, (evidence,))


def _basis(told: TimeExpression, published: DateEstimate | None) -> Basis:
    """What a day beside the verb rests on: its own words, or the date of the article that they are counted from."""
    if told.anchor is None:
        return Basis.STATED
    return counted_basis(published) if published else Basis.INFERRED


def counted_basis(published: DateEstimate) -> Basis:
    """What a day rests on that is counted from a date of publication: a day of a month or year that the user gave is
    inferred from it."""
    vague = published.range.earliest != published.range.latest
    return Basis.INFERRED if vague and published.basis is Basis.CORRECTED else published.basis


def _told(article: Article, cue: Span, around: Span, resolved: Sequence[TimeExpression]) -> TimeExpression | None:
    """The nearest day to the verb that stands in its clause: behind it ("said on Tuesday"), or else at its head."""
    text = article.text
    low = bisect_left(resolved, max(around.start, cue.start - 2 * REACH), key=lambda time: time.span.start)
    high = bisect_left(resolved, min(around.end, cue.end + REACH), key=lambda time: time.span.start)
    days = [time for time in resolved[low:high] if _is_day(time, article)]
    for time in days:
        after = time.span.start >= cue.end and _beside(text, cue.end, time.span.start, commas=0)
        # "said the talks on Monday were" speaks of the talks; what goes on after the verb's own day is no verb.
        if after and (_NEXT.match(text, cue.end, time.span.start) or _ENDS.match(text, time.span.end)):
            return time
    for time in reversed(days):
        head = text[max(around.start, time.span.start - REACH) : time.span.start]
        if time.span.end <= cue.start and _beside(text, time.span.end, cue.start, commas=1) and _opens(head):
            return time
    return None


def _is_day(time: TimeExpression, article: Article) -> bool:
    """Whether words mean one day on which somebody can have spoken for this article."""
    if time.range is None or time.range.precision is not Precision.DAY or time.planned:
        return False
    if time.timex_type not in (TimexType.DATE, TimexType.TIME):
        return False
    return article.published is None or time.range.earliest <= article.published.range.latest


def _beside(text: str, start: int, end: int, *, commas: int) -> bool:
    """Whether nothing between two places parts them into two clauses."""
    between = text[start:end] if end - start <= REACH else ""
    return start == end or (bool(between) and _APART.isdisjoint(between) and between.count(",") <= commas)


def _opens(head: str) -> bool:
    """Whether what stands before words leaves them at the head of a sentence, but for a word or two such as "Later on"."""
    return len(_END.split(head)[-1].split()) <= 2
