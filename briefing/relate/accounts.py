"""What one article says about dated events: the sentences that tell of one, and the day of each.

A sentence with a day, month or year of its own tells what happened then. One without may tell what is news in the article:
then its day is that on which the article's first sentence puts its news, or the day of publication. That holds only
for what is told in the past tense or the perfect: what an article tells in the present is no event, and what lies further
back has another day.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import timedelta

from briefing.model import (
    Account,
    Article,
    Basis,
    DateRange,
    Paragraph,
    Precision,
    Role,
    Span,
    TimeExpression,
    TimexType,
)
from briefing.relate.attributes import is_attribute
from briefing.relate.content import content
from briefing.relate.full_names import FullNames
from briefing.relate.periods import joined, lasts_to
from briefing.relate.reported import happened
from briefing.relate.saying import counted_basis
from briefing.relate.stamps import is_stamp
from briefing.text.datelines import dateline
from briefing.text.supposed import is_supposed
from briefing.text.tense import Tense, tense, unquoted
from briefing.text.timex import RANGE_END

FINE_ENOUGH = frozenset({Precision.DAY, Precision.RANGE, Precision.WEEK, Precision.MONTH, Precision.YEAR})
"""Precisions that place an event; a decade does not."""

SHARED = 2
"""Content words without which nothing is told."""

ENOUGH = 3
"""Content words without which a sentence that gives no day tells no news."""

AHEAD = timedelta(days=7)
"""How long after its publication an article may tell of a day without a word for what is to come."""

RECENT = timedelta(days=7)
"""How long before its publication an article's news may have happened, and how vague its date may be to tell the day."""

NO_OTHER = frozenset({"PRESENT_REF", "FUTURE_REF"})
"""What "now" and "in future" mean, beside which a sentence may tell of the news."""

SUBJECT = 8
"""Code points before a day with which the subject of a sentence begins: the January 6 riot."""

A_YEAR = timedelta(days=366)
"""What a date of publication may be vague by, so that it still tells the year of a day."""

DAYS = frozenset({Precision.DAY, Precision.WEEK})

NEWS = frozenset({Tense.PAST, Tense.PERFECT})

OPENING = 3
"""Sentences of the body in which an article tells what its headline does."""

NO_NEWS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:also )?(?:added|asked|explained|noted|said|spoke|stated|told)\b"
    r"|\b(?:ago|earlier|formerly|originally|previously|at the time|(?:before|after) (?:that|this|then|it))\b"
    r"|\b(?:day|week|month|year)s? (?:after|before|later)\b"
    r"|\bthat (?:day|meeting|summit|time|week|year)\b|\bgrew out of\b"
    r"|^\W*(?:Neither|Nor|Nobody|None|For (?:years|months|weeks))\b"
)
"""Words of a sentence that tells more of what somebody said, or of another time, or of nothing that happened."""

OTHER_TIME = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Ff]or|[Tt]hrough) the (?:first|last|past|previous|same|final) (?:[\w-]{1,12} )?"
    r"(?:days|weeks|months|years|quarter|half|quarters)\b"
    r"|\b(?:[Oo]n|[Aa]t|[Ll]ast|[Ss]ince) (?:Christmas|Easter|Thanksgiving|New Year|Boxing Day|Veterans Day|Memorial Day"
    r"|Labou?r Day|Independence Day|May Day|Good Friday|Halloween)\b"
)
"""Words for a time of its own that a sentence does not give by the calendar."""

DANGLING = re.compile(r"(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|One|Later|Then)\b")
"""How a sentence begins that goes on with what was told before it."""


def accounts(article: Article, times: Sequence[TimeExpression]) -> Iterator[Account]:
    """What an article says about dated events: one account for each sentence and each range of days in it.

    `times` are its time expressions, counted from its day of publication. The accounts come in order of the text.
    """
    ordered = sorted(times, key=lambda time: time.span)
    telling = _Telling(article, ordered, FullNames.of(article).behind(), _adrift(article, ordered), _dateline(article))
    found = [account for paragraph in article.paragraphs for account in telling.of(paragraph)]
    yield from sorted([*telling.titles(), *found], key=lambda a: (a.span, a.timex.start if a.timex else -1))


@dataclass(frozen=True, slots=True)
class _News:
    """The day of what an article tells as news, and the expression that gives it, none for the day of publication."""

    range: DateRange
    time: TimeExpression | None = None


@dataclass(slots=True)
class _Telling:
    """Going through an article, with the day on which its news has happened so far."""

    article: Article
    times: Sequence[TimeExpression]
    names: Mapping[Span, tuple[str, ...]]
    adrift: Set[Span]
    """Expressions whose very year is a guess."""
    dateline: Span
    lead: _News | None = None
    """The day of the news as a whole, known from the first sentence of the body on."""
    last: _News | None = None
    """The day of the sentence before, where it gave one."""
    behind: bool = False
    """Whether the sentence before told of what lies further back."""
    told: bool = False
    """Whether a sentence without a day has told of the news."""
    heads: list[Span] = field(default_factory=list)
    opening: list[str] = field(default_factory=list)
    """The first sentences of the body."""

    def of(self, paragraph: Paragraph) -> Iterator[Account]:
        """The accounts of the next paragraph."""
        if paragraph.role is Role.TITLE:
            self.heads += paragraph.sentences
            return
        plain, start = unquoted(paragraph.span.of(self.article.text)), paragraph.span.start
        if self.behind:
            self.behind = bool(DANGLING.match(plain))
        for index, sentence in enumerate(paragraph.sentences):
            inside = self._inside(sentence)
            if inside and is_stamp(self.article.text, sentence, inside):
                continue
            real = [time for time in inside if not is_supposed(self.article.text, sentence, time.span)]
            whole = joined(self.article.text, real)
            own = [time for time in whole if self._counts(time, quoted=plain[time.span.start - start].isspace())]
            own = own[1:] if len(own) > 1 and self.dateline.holds(own[0].span) else own
            own = happened(self.article.text, own)
            recent = next((time for time in own if self._is_recent(time)), None)
            if len(self.opening) < OPENING and paragraph.role is Role.BODY:
                self.opening.append(sentence.of(self.article.text))
            if self.lead is None and paragraph.role is Role.BODY:
                self.lead = _News(recent.range, recent) if recent and recent.range else self._published()
            if own:
                yield from self._dated(paragraph, index, own)
                back = tense(plain[sentence.start - start : sentence.end - start]) is Tense.PLUPERFECT
                self.last = _News(recent.range, recent) if recent and recent.range and not back else None
                self.behind = recent is None and not any(time.planned for time in own)
            elif real == inside and not any(_is_of_another_time(self.article.text, sentence, time) for time in inside):
                yield from self._undated(sentence, plain[sentence.start - start : sentence.end - start])

    def titles(self) -> Iterator[Account]:
        """The headlines: they tell of the news as a whole, unless they give a day themselves."""
        opening = content(" ".join(self.opening))
        for sentence in self.heads:
            words = sentence.of(self.article.text)
            own = next((time for time in self._inside(sentence) if self._is_recent(time)), None)
            news = _News(own.range, own) if own and own.range else self.lead or self._published()
            if (
                news
                and len(content(words)) >= ENOUGH
                and len(content(words) & opening) >= SHARED
                and not words.endswith("?")
            ):
                yield self._account(sentence, news.range, news.time)

    def _dated(self, paragraph: Paragraph, index: int, own: Sequence[TimeExpression]) -> Iterator[Account]:
        told = _told(self.article.text, paragraph.sentences, index)
        seen: set[DateRange] = set()
        for time in own:
            if told and time.range and time.range not in seen:
                seen.add(time.range)
                yield self._account(told, time.range, time)

    def _undated(self, sentence: Span, words: str) -> Iterator[Account]:
        """What a sentence without a day tells; `words` are those that are nobody's quoted ones."""
        when = tense(words)
        if when is Tense.PLUPERFECT:
            self.last, self.behind = None, True
        news = self.last or self.lead
        if news and not _is_day(news):
            news = self._published()
        told = when in NEWS and not self.behind and len(content(words)) >= ENOUGH and not NO_NEWS.search(words)
        told = told and not OTHER_TIME.search(words)
        told = told and _tells_more(words)
        first = news is not None and news.time is None and self.last is None and not self.told
        if news and told and self.article.ordered and (first or news.range.precision is Precision.DAY):
            self.told = True
            yield self._account(sentence, news.range, news.time)
        if not DANGLING.match(words):
            self.behind = False

    def _published(self) -> _News | None:
        """The day of publication, where it is known well enough."""
        known = self.article.published
        return _News(known.range) if known and known.range.latest - known.range.earliest <= RECENT else None

    def _counts(self, time: TimeExpression, *, quoted: bool) -> bool:
        """Whether a time expression tells when something of its sentence happened.

        "Today" is another day in words that are quoted, and a month to come is hardly meant where nothing is planned.
        """
        known = self.article.published
        ahead = (
            known
            and time.range
            and time.anchor
            and not time.planned
            and time.range.earliest > known.range.latest + AHEAD
        )
        wrong = ahead or time.span in self.adrift or (quoted and time.rule == "deictic-day")
        text = self.article.text
        return _places(time) and not wrong and not is_attribute(text, time) and not lasts_to(text, time)

    def _is_recent(self, time: TimeExpression) -> bool:
        """Whether a time expression gives a day of the week before publication, and tells of the past."""
        known = self.article.published
        if not _places(time) or known is None or time.range is None or time.planned or time.range.precision not in DAYS:
            return False
        if known.range.latest - known.range.earliest > RECENT:
            return False  # any day of a month would be news of the day
        return known.range.earliest - RECENT <= time.range.earliest <= known.range.latest

    def _inside(self, sentence: Span) -> list[TimeExpression]:
        first = bisect_left(self.times, sentence.start, key=lambda time: time.span.start)
        last = bisect_left(self.times, sentence.end, key=lambda time: time.span.start)
        return list(self.times[first:last])

    def _account(self, sentence: Span, range_: DateRange, time: TimeExpression | None) -> Account:
        article = self.article
        counted = time is None or time.anchor is not None
        return Account(
            article=article.id,
            file=article.file,
            span=sentence,
            raw=article.provenance.to_raw(sentence),
            text=sentence.of(article.text),
            timex=time.span if time else None,
            range=range_,
            outlet=article.outlet,
            basis=counted_basis(article.published) if counted and article.published else Basis.STATED,
            names=self.names.get(sentence, ()),
            title=article.title,
        )


def _adrift(article: Article, times: Sequence[TimeExpression]) -> Set[Span]:
    """Expressions that are counted from a date of publication of which not even the year is known."""
    known = article.published
    if known is None or known.range.latest - known.range.earliest < A_YEAR:
        return frozenset()
    spans: set[Span] = set()
    guesses: set[DateRange] = set()
    for time in times:
        if time.anchor and time.range and (time.anchor_span is None or time.anchor in guesses):
            spans.add(time.span)
            guesses.add(time.range)
    return spans


def _dateline(article: Article) -> Span:
    """Where the dateline stands, whose day is that of the report; of no length where there is none."""
    found = dateline(article.text)
    return Span(*found.span()) if found else Span(0, 0)


def _tells_more(words: str) -> bool:
    """Whether a sentence tells more than who said its quoted words, which have left blanks."""
    return "  " not in words or len(content(" ".join(word for word in words.split() if word.islower()))) >= SHARED


def _is_day(news: _News) -> bool:
    """Whether news is of a day, or of the few on which the article may have been published."""
    return news.time is None or news.range.precision is Precision.DAY


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


def _is_of_another_time(text: str, sentence: Span, time: TimeExpression) -> bool:
    """Whether a time expression that places nothing tells that a sentence is of no known day: the 1990s, every Friday, or
    a day by which its subject is called."""
    if time.rule == "month-day" and time.span.start - sentence.start <= SUBJECT and is_attribute(text, time):
        return True
    if time.timex_type is TimexType.SET:
        return time.span.of(text).lower().startswith(("every", "each"))
    known = _places(time) or time.rule == RANGE_END or time.value in NO_OTHER
    return time.timex_type is TimexType.DATE and not known
