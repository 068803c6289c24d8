"""Whether a day only tells when somebody spoke of what happened: the robbers fled on Saturday, police said on Monday."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from briefing.model import Account, Precision, Span, TimeExpression

REACH = 60
"""Code points before a day in which its verb of saying stands."""

SPOKEN = re.compile(
    r"(?:\b[Aa]ccording to [^,.;]{3,40}|\b(?:said|says|told (?:[\w.’'-]{1,20} ){0,3}[\w.’'-]{2,20}))"
    r"\s(?:(?:on|late|early|in)\s){0,2}\Z"
)
"""A verb of saying right before a day. What is announced or reported is news itself."""

CLOSED = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?(?:\s*(?:[,.;)]|\Z)|\s(?:that|it|he|she|they)\b)")
"""What stands behind a day that belongs to the verb alone; that which is said may follow."""

ASIDE = re.compile(r"\b(?:who|whose|whom|which|where|when|after|before|since)\b")
"""Words that lead from what is said on to something else: "said on Monday that the boat, which sank on Friday, was old"."""

RECENT = timedelta(days=6)
"""How long after something happened it is told as news; what is told a week later may be another week's."""


def is_reported(text: str, day: Span) -> bool:
    """Whether a day of a text goes with a verb of saying, and not with what is said."""
    return bool(SPOKEN.search(text, max(0, day.start - REACH), day.start)) and bool(CLOSED.match(text, day.end))


def tells_who_spoke(account: Account) -> bool:
    """Whether the day of an account is that on which somebody spoke of what it tells."""
    return account.told is not None and is_reported(account.text, account.told)


def happened(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times of one sentence that tell when something happened, where one of them does.

    Without it they are left as they are, for to speak is something that happens as well; so it is where somebody speaks of
    what is still to come, or of what was long ago.
    """
    return [time for time in times if not (is_reported(text, time.span) and _is_news(text, time, times))]


def _is_news(text: str, spoken: TimeExpression, times: Iterable[TimeExpression]) -> bool:
    """Whether one of some times is a day shortly before somebody spoke, and that of what is said itself."""
    if spoken.range is None:
        return False
    return any(
        time.range.precision is Precision.DAY
        and timedelta(0) < spoken.range.earliest - time.range.latest <= RECENT
        and not ASIDE.search(text, spoken.span.end, max(spoken.span.end, time.span.start))
        for time in times
        if time.range
    )
