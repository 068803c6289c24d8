"""Several articles related to each other in the order in which a build does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Account, Analysis, DateEstimate, Entry, Precision
from briefing.relate import dating, timeline
from briefing.relate.echoes import Echoes, Telling, today
from briefing.relate.folder import Calendar, Dated, Folder, certain_days
from briefing.relate.signature import FEW, Commonness, words


@dataclass(frozen=True)
class Related:
    """When each file was published, as far as that can be told, and the timeline."""

    published: dict[str, DateEstimate | None]
    entries: tuple[Entry, ...]


def related(analyses: Sequence[Analysis]) -> Related:
    """Dates for the undated, then the accounts of all."""
    folder = folder_of(analyses)
    rough = {a.article.file: a.article.published or estimated(a, folder) for a in analyses}
    told = [account for a in analyses for account in _accounts(a, rough[a.article.file])]
    days = (account for account in told if account.range.precision is Precision.DAY)
    ordered = sorted((account.range.earliest, account.article, account.text) for account in days)
    echoes = Echoes.of(Telling(*told) for told in ordered)
    published = {a.article.file: _final(a, echoes, rough[a.article.file]) for a in analyses}
    accounts = [account for a in analyses for account in _accounts(a, published[a.article.file])]
    return Related(published, tuple(timeline.entries(sorted(accounts, key=lambda account: account.range))))


def folder_of(analyses: Sequence[Analysis]) -> Folder:
    """What the dated articles tell of the others."""
    known = sorted(analyses, key=lambda a: a.article.id)
    days = [(a, a.article.published.best.toordinal()) for a in known if a.article.published]
    dated = [Dated(a.article.file, day, words(a.article.text)) for a, day in days]
    calendar = Calendar.of(day for a, _ in days for day in certain_days(a.times))
    if len(dated) < FEW:
        return Folder.of(Commonness.of((words(a.article.text) for a in known), every=True), dated, calendar)
    return Folder.of(Commonness.of(one.words for one in dated), dated, calendar)


def estimated(analysis: Analysis, folder: Folder) -> DateEstimate | None:
    """When an article was published by its own words and by its neighbours."""
    return dating.estimate(analysis.times, analysis.article.text, words(analysis.article.text), folder)


def _final(analysis: Analysis, echoes: Echoes, rough: DateEstimate | None) -> DateEstimate | None:
    if analysis.article.published:
        return analysis.article.published
    return today(analysis.times, analysis.article.text, echoes, rough) or rough


def _accounts(analysis: Analysis, published: DateEstimate | None) -> list[Account]:
    times = dating.resolve(analysis.times, analysis.article.text, published, ordered=analysis.article.ordered)
    return list(timeline.accounts(analysis.article, times))
