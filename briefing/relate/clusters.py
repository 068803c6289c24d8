"""What is told of one event, and whether it can be the same as what else is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt

from briefing.model import Account, DateRange, Span
from briefing.relate.compare import differ, numbers
from briefing.relate.likeness import Words, names_of, of_headline
from briefing.relate.reported import tells_who_spoke


@dataclass(slots=True)
class Own:
    """What sentences of one article name."""

    text: str
    """The clearest of them."""
    names: frozenset[str]
    """The names in that."""
    words: set[str]
    """The words of all, without those that only the headline has."""

    @classmethod
    def of(cls, account: Account, words: Words) -> Own:
        """What one sentence names."""
        return cls(account.text, names_of(account), set(words) - of_headline(account))

    def sets_apart(self, other: Own) -> bool:
        """Whether other sentences of the article tell of another event: either has a name that the other has not, or one
        has and they give different numbers of one thing.

        An article seldom gives the day of an event twice, but often that of several events which are alike.
        """
        fewer, more = self.names <= other.words, other.names <= self.words
        return not (fewer and more) and (not (fewer or more) or _count_differently(self.text, other.text))


@dataclass(slots=True)
class Cluster:
    """What is told of one event; `range` are the days of its first and clearest account."""

    range: DateRange
    told: list[Account] = field(default_factory=list)
    words: Words = field(default_factory=dict)
    """The sum of what each word weighs in the accounts."""
    square: float = 0.0
    """The sum of the squares of these sums."""
    finest: dict[str, DateRange] = field(default_factory=dict)
    """For each article, the days of its clearest account."""
    places: set[tuple[str, Span]] = field(default_factory=set)
    """The sentences."""
    published: bool = True
    """Whether its days are none but those of publication."""
    names: set[str] = field(default_factory=set)
    """The proper names."""
    said: set[str] = field(default_factory=set)
    """The words of the accounts without those that only a headline has."""
    own: dict[str, Own] = field(default_factory=dict)
    """For each article, what its sentences name that give these very days."""

    def takes(self, account: Account) -> bool:
        """Whether an account may be of this event as far as its own article tells.

        An article that gives the day of an event means another one where it speaks of the whole month or year, but not
        where it says when somebody spoke of it; and a sentence with two dates tells of two events.
        """
        own = self.finest.get(account.article)
        same = own is None or own == account.range or tells_who_spoke(account)
        return same and (account.article, account.span) not in self.places

    def likeness(self, words: Words) -> float:
        """The cosine between weighed words and the average of the accounts, which is as good as their sum."""
        both = sum(weight * self.words[word] for word, weight in words.items() if word in self.words)
        size = sum(weight**2 for weight in words.values()) * self.square
        return both / sqrt(size) if size else 0.0

    def is_other(self, own: Mapping[str, Own]) -> bool:
        """Whether what articles say of an event sets it apart from what they say of this one."""
        return any(self.own[article].sets_apart(said) for article, said in own.items() if article in self.own)

    def names_others(self, own: Own) -> bool:
        """Whether names are given on both sides, but none in common."""
        return bool(own.names and self.names) and self.said.isdisjoint(own.names) and own.words.isdisjoint(self.names)

    def is_given_apart(self, other: Cluster) -> bool:
        """Whether some articles give the very days of the one in words, and others those of the other.

        Nothing but the words speaks against one event then, as where some announce it and others tell of it.
        """
        return bool(self.own.keys() - other.own.keys() and other.own.keys() - self.own.keys())

    def take(self, other: Cluster) -> None:
        """Let all accounts of another cluster join, which is empty then."""
        self.told += other.told
        self._weigh(other.words)
        for article, days in other.finest.items():
            self.finest.setdefault(article, days)
        self.places |= other.places
        self.published = self.published and other.published
        self.names |= other.names
        self.said |= other.said
        for article, own in other.own.items():
            self.own.setdefault(article, own).words |= own.words
        other.told = []

    def add(self, account: Account, words: Words) -> None:
        """Let an account join."""
        self.told.append(account)
        self.published = self.published and account.timex is None
        self._weigh(words)
        own = Own.of(account, words)
        self.names |= own.names
        self.said |= own.words
        if gives_day(account) and account.range == self.range:
            self.own.setdefault(account.article, own).words |= own.words
        self.finest.setdefault(account.article, account.range)
        self.places.add((account.article, account.span))

    def _weigh(self, words: Words) -> None:
        for word, weight in words.items():
            before = self.words.get(word, 0.0)
            self.words[word] = before + weight
            self.square += weight * (2 * before + weight)


def gives_day(account: Account) -> bool:
    """Whether a sentence tells its day itself."""
    return account.timex is not None and account.span.start <= account.timex.start < account.span.end


def _count_differently(a: str, b: str) -> bool:
    """Whether two sentences give different numbers of one thing."""
    here, there = numbers(a, Span(0, len(a))), numbers(b, Span(0, len(b)))
    return any(differ(here[unit], there[unit]) for unit in here.keys() & there.keys())
