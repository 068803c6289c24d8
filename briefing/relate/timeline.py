"""What happened when, according to whom: sentences with a date, gathered into the events that they tell of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import combinations, groupby

from briefing.model import (
    Account,
    Article,
    Basis,
    DateRange,
    Entry,
    Precision,
    Role,
    Span,
    TimeExpression,
    TimexType,
)
from briefing.relate.content import content
from briefing.text.timex import RANGE_END

FINE_ENOUGH = frozenset({Precision.DAY, Precision.RANGE, Precision.WEEK, Precision.MONTH, Precision.YEAR})
"""Precisions that place an event; a decade does not."""

TELLING = 10
"""The rarest content words of an account by which it is compared, so that a busy day stays near linear."""

SHARED = 2
"""Content words that two accounts of one event share."""

HEADLINE = 90
"""Code points of a headline that is easiest to read."""


def accounts(article: Article, times: Sequence[TimeExpression]) -> Iterator[Account]:
    """What an article says about dated events: one account for each sentence and each range of days in it."""
    ordered = iter(sorted(times, key=lambda time: time.span))
    time = next(ordered, None)
    for paragraph in article.paragraphs:
        for index, sentence in enumerate(paragraph.sentences):
            told = _told(article.text, paragraph.sentences, index)
            seen: set[DateRange] = set()
            while time and time.span.start < sentence.end:
                dated = time.span.start >= sentence.start and paragraph.role is not Role.TITLE
                if told and dated and _places(time) and time.range and time.range not in seen:
                    seen.add(time.range)
                    yield _account(article, told, time, time.range)
                time = next(ordered, None)


def _told(text: str, sentences: Sequence[Span], index: int) -> Span | None:
    """The sentence, with the one behind it where it is a mere label such as `January 9.`; None where nothing is told."""
    sentence = sentences[index]
    if len(content(sentence.of(text))) >= SHARED:
        return sentence
    following = sentences[index + 1 : index + 2]
    return Span(sentence.start, following[0].end) if following else None


def _places(time: TimeExpression) -> bool:
    """Whether a time expression places an event on the timeline."""
    fine = time.range is not None and time.range.precision in FINE_ENOUGH and time.rule != RANGE_END
    return fine and time.timex_type in (TimexType.DATE, TimexType.TIME)


def _account(article: Article, sentence: Span, time: TimeExpression, range_: DateRange) -> Account:
    return Account(
        article=article.id,
        file=article.file,
        span=sentence,
        raw=article.provenance.to_raw(sentence),
        text=sentence.of(article.text),
        timex=time.span,
        range=range_,
        outlet=article.outlet,
        basis=article.published.basis if time.anchor and article.published else Basis.STATED,
    )


def entries(found: Iterable[Account]) -> Iterator[Entry]:
    """The timeline: accounts of the same days that share their telling words, one entry for each event.

    `found` comes in order of `range`; each stretch of days is held in memory alone, and the order of accounts within it
    does not matter.
    """
    for range_, group in groupby(found, key=lambda account: account.range):
        same_days = sorted(group, key=lambda account: (account.file, account.span, account.timex or account.span))
        events = [_entry(range_, cluster) for cluster in _clusters(same_days)]
        yield from sorted(events, key=lambda entry: (-len(entry.files), -len(entry.accounts), entry.id))


def _clusters(same_days: Sequence[Account]) -> list[list[Account]]:
    """Accounts joined wherever two share `SHARED` of their rarest content words."""
    words = [content(account.text) for account in same_days]
    common = Counter(word for some in words for word in some)
    parent = list(range(len(same_days)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first: dict[tuple[str, ...], int] = {}
    for index, some in enumerate(words):
        telling = sorted(some, key=lambda word: (common[word] == 1, common[word], word))[:TELLING]
        for pair in combinations(sorted(telling), SHARED):
            parent[root(index)] = root(first.setdefault(pair, index))
    grouped: dict[int, list[Account]] = {}
    for index, account in enumerate(same_days):
        grouped.setdefault(root(index), []).append(account)
    return list(grouped.values())


def _entry(range_: DateRange, cluster: Sequence[Account]) -> Entry:
    clearest = min(cluster, key=lambda account: (_unclear(account), account.file, account.span))
    key = f"{range_.earliest}{range_.latest}{cluster[0].article}{(cluster[0].timex or cluster[0].span).start}"
    name = blake2b(key.encode(), digest_size=6).hexdigest()
    return Entry(name, range_, clearest.text, tuple(cluster))


def _unclear(account: Account) -> int:
    """How far a sentence is from a good headline: too long or too short, or opening with quoted or dangling words."""
    words = account.text
    dangling = words.startswith(("“", '"', "‘", "'", "He ", "She ", "They ", "It ", "According to him", "The day "))
    return abs(len(words) - HEADLINE) + (200 if dangling else 0)
