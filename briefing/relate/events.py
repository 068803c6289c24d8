"""Accounts of one event, gathered: the accounts of a stretch of time into clusters, each of what is told of one event.

The clearest accounts come first: those that give a day, then those whose day is that of publication, then those that give
a week, a month or a year. Each joins the cluster that is most like it among those whose days can be the same, measured
by the cosine between its words and the average of the cluster's (average link), if it is like enough; or else it begins a
cluster of its own. Clusters are looked up by their rarest words and their days, so that a busy day costs little more than
a quiet one. The result depends on which accounts there are, and not on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from briefing.model import Account, DateRange, Precision
from briefing.relate.clusters import Cluster, Own, gives_day
from briefing.relate.likeness import Rarity, Words, deeds_of, taken_as_known, words_of
from briefing.relate.reported import RECENT, tells_who_spoke

SHARED = 2
"""Words that an account shares with the cluster it joins."""

TELLING = 12
"""The rarest words of an account by which clusters are looked up."""

LOOKED_AT = 64
"""Clusters of one word and one time that are looked at, the clearest first."""

SAME, WITHIN, NEXT, VAGUE = 0.12, 0.16, 0.35, 0.3
"""How like a cluster an account must be: of the same days, of up to a month that holds them, published a little later, of a
longer time."""

ALONG = 0.4
"""How like a cluster a sentence without a day must be where its own article tells of the event already, as all its sentences
are alike somewhat."""

AKIN = 0.08
"""How like a cluster of the same days an account must be that tells of the same deed and names nobody else."""

KNOWN = 0.03
"""How like a cluster a sentence must be that speaks of what happened on its day as known, by a noun of the cluster."""

APART = 0.45
"""How like a cluster an account must be that names none of whom and what the cluster names, but others."""

TWINS, STRANGERS = 0.4, 0.27
"""How like each other two clusters must be to be one, and two whose very days are given by different articles."""

LATER = timedelta(days=2)
"""How long after an event news that gives no day is still of it."""

SHORT = timedelta(days=31)
"""The longest stretch of days that tells much of when something happened."""

ABOUT = timedelta(days=2)
"""By how much a week may be off."""

MONTHS = 12
"""The longest time, in months, that is looked through for an event of a finer date."""

Key = tuple[str, int, int, int]
"""A word and a day, or a month with 0 for the day."""


def gathered(told: Sequence[Account]) -> list[Cluster]:
    """The clusters of the accounts of one stretch of time."""
    words = [words_of(account) for account in told]
    rarity = Rarity(zip((account.range for account in told), words, strict=True))
    stretch = _Stretch()
    for account, own in sorted(zip(told, words, strict=True), key=lambda pair: clarity(pair[0])):
        stretch.put(account, rarity.weigh(own))
    stretch.unite()
    return [cluster for cluster in stretch.clusters if cluster.told]


@dataclass(slots=True)
class _Stretch:
    """The clusters of a stretch of time so far, and how they are looked up."""

    clusters: list[Cluster] = field(default_factory=list)
    lookup: dict[Key, list[int]] = field(default_factory=dict)

    def put(self, account: Account, words: Words) -> None:
        """Let an account join the cluster that is most like it, or begin one."""
        found = ((self.clusters[at].likeness(words) - need, -at) for at, need in self._near(account, words))
        best = max(found, default=None)
        if best and best[0] >= 0:
            at = -best[1]
        else:
            at = len(self.clusters)
            self.clusters.append(Cluster(account.range))
        cluster = self.clusters[at]
        new = [word for word in words if word not in cluster.words]
        cluster.add(account, words)
        day = cluster.range.earliest
        for word in new:
            self.lookup.setdefault((word, day.year, day.month, day.day), []).append(at)
            self.lookup.setdefault((word, day.year, day.month, 0), []).append(at)

    def unite(self) -> None:
        """Let clusters of the same days be one where each is most like the other, and like enough."""
        best = [self._twin(at) for at in range(len(self.clusters))]
        for at, other in enumerate(best):
            if other is not None and other > at and best[other] == at:
                self.clusters[at].take(self.clusters[other])
        for cluster in [one for one in self.clusters if len(one.told) == 1 and gives_day(one.told[0])]:
            home = self._home(cluster)
            if home:
                home.take(cluster)

    def _home(self, lone: Cluster) -> Cluster | None:
        """The event of several accounts that a single one is of after all, as it tells of the same deed of the same people, or
        takes it as known."""
        (account,) = lone.told
        own, known = Own.of(account, lone.words), taken_as_known(account)
        told = known or deeds_of(account)
        found: list[tuple[float, int]] = []
        if not (own.names or known):
            return None
        for at in self._beside(lone):
            cluster = self.clusters[at]
            akin = own.names <= cluster.said and not told.isdisjoint(cluster.said)
            if akin and len(cluster.told) > 1 and cluster.takes(account) and not cluster.is_other(lone.own):
                found.append((cluster.likeness(lone.words), -at))
        best = max(found, default=(0.0, 0))
        return self.clusters[-best[1]] if best[0] >= (KNOWN if known else AKIN) else None

    def _beside(self, cluster: Cluster) -> Iterator[int]:
        """The other clusters of the same days that share a telling word with one."""
        day = cluster.range.earliest
        keys = ((word, day.year, day.month, day.day) for word in _telling(cluster.words))
        near = {other for key in keys for other in self.lookup[key][:LOOKED_AT]}
        return (at for at in near if self.clusters[at].range == cluster.range and self.clusters[at] is not cluster)

    def _twin(self, at: int) -> int | None:
        """The cluster of the same days that is most like one, if it is like enough."""
        cluster = self.clusters[at]
        if len(cluster.told) == 1:
            return None
        others = ((self.clusters[other], -other) for other in self._beside(cluster))
        found = [
            (other.likeness(cluster.words) - (STRANGERS if cluster.is_given_apart(other) else TWINS), place)
            for other, place in others
            if len(other.told) > 1 and not other.is_other(cluster.own)
        ]
        best = max(found, default=(-1.0, 0))
        return -best[1] if best[0] >= 0 else None

    def _near(self, account: Account, words: Words) -> Iterator[tuple[int, float]]:
        """The clusters that an account might join, by number, and how like they must be."""
        telling = _telling(words)
        times = list(_times(account))
        seen = {at for word in telling for time in times for at in self.lookup.get((word, *time), ())[:LOOKED_AT]}
        own = Own.of(account, words)
        by_article = {account.article: own} if gives_day(account) else {}
        for at in seen:
            cluster = self.clusters[at]
            shared = sum(word in cluster.words for word in telling)
            need = needed(account, cluster) if shared >= SHARED else None
            if need is None or not cluster.takes(account) or cluster.is_other(by_article):
                continue
            yield at, max(need, APART) if cluster.names_others(own) else need


def _telling(words: Words) -> list[str]:
    """The words that weigh most, by which clusters are looked up."""
    return sorted(words, key=lambda word: (-words[word], word))[:TELLING]


def _times(account: Account) -> Iterator[tuple[int, int, int]]:
    """The days or months at which clusters begin that an account might join."""
    first, last = account.range.earliest, account.range.latest
    if last - first <= timedelta(days=1):
        back = LATER.days if account.timex is None else RECENT.days if tells_who_spoke(account) else 0
        for days in range(-back, (last - first).days + 1):
            day = date.fromordinal(first.toordinal() + days)
            yield day.year, day.month, day.day
        return
    if account.range.precision is Precision.WEEK:
        first, last = first - ABOUT, last + ABOUT
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    if account.timex is None and first.day <= LATER.days:
        begin -= 1
    end += 1  # news of it may be of the first days of the next
    for month in range(begin, min(end, begin + MONTHS + 1) + 1):
        yield month // 12, month % 12 + 1, 0


def needed(account: Account, cluster: Cluster) -> float | None:
    """How like a cluster an account must be to join it; None where their days cannot be the same."""
    own, days = account.range, cluster.range
    if own == days:
        if account.article in cluster.finest and not gives_day(account) and account.text != account.title:
            return ALONG
        return SAME if own.latest - own.earliest <= SHORT else VAGUE
    if own.precision is Precision.WEEK:
        # "Two weeks ago" is seldom counted in days.
        own = DateRange(own.earliest - ABOUT, own.latest + ABOUT, own.precision)
    if own.earliest <= days.earliest and days.latest <= own.latest:
        if cluster.published and days.earliest != days.latest:
            return None  # of some day about that of publication, which tells nothing of when it happened
        return WITHIN if own.latest - own.earliest <= SHORT else VAGUE
    if account.timex is None and days.latest < own.earliest <= days.latest + LATER:
        return NEXT
    if days.earliest == days.latest < own.earliest <= days.latest + RECENT and tells_who_spoke(account):
        return None if tells_who_spoke(cluster.told[0]) else NEXT
    if cluster.published and own.latest < days.earliest <= own.latest + LATER and own.latest - own.earliest <= SHORT:
        return NEXT  # it happened last month, and was news on the first of this one
    return None


def clarity(account: Account) -> tuple[object, ...]:
    """The clearest account first; no two accounts are alike in this.

    What an account tells comes before where it stands, so that the name of a file decides nothing.
    """
    own, told = account.range, account.told
    words = (account.text, told.start if told else -1, account.title or "", account.names, account.outlet or "")
    place = (account.span, account.timex.start if account.timex else -1, account.file, account.article)
    return (own.latest - own.earliest, not gives_day(account), own, *words, *place)
