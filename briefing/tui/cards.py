"""Model objects as rows and cards: what a list shows of them in a line or two, and what a reader shows above a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from briefing.cite.dates import guessed_words
from briefing.model import Match
from briefing.relate import disagreeing
from briefing.tui import safe, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model import Account, Article, ArticleSummary, Entry, Evidence, Problem, QuoteHit
    from briefing.relate.disagreeing import Spot

MUTED = "dim"
DISAGREE = "≠"
"""The sign of accounts that disagree."""
_DATE = 12
_DAYS = 13
_TOLD = 4
"""So many things that accounts tell of one are named in the line above them."""
_LONGEST_ROW = 400
"""Code points of a quote that a row of the list shows; all of it stands beside."""


def _dots(*parts: Content | str | None) -> Content:
    """Facts on one line with a middle dot between two; what is missing is left out."""
    return Content(" · ").join([part for part in parts if part])


def _named(text: str | None, style: str = "") -> Content | None:
    return safe.line(text, style=style) if text else None


# ------------------------------------------------------------------ rows


def entry_row(entry: Entry, width: int) -> list[Content]:
    """The day, how many sources report it, a sign where they disagree, and the headline; all on two lines."""
    upper, lower = words.entry_days(entry)
    count = f"{min(entry.sources, 999):>3} "
    sign = DISAGREE if disagreeing.spots(entry) else " "
    rest = max(1, width - _DAYS - len(count) - 2)
    first, second = _two_lines(safe.plain(entry.headline), rest)
    return [
        Content.assemble(f"{upper:<{_DAYS}}", (count, MUTED), (sign, "bold"), " ", first),
        Content.assemble((f"{lower:<{_DAYS}}", MUTED), " " * (len(count) + 2), second),
    ]


def _two_lines(text: str, width: int) -> tuple[str, str]:
    lines = Content(safe.cut(text, width * 3)).wrap(width)
    first = lines[0].plain.rstrip() if lines else ""
    return first, safe.cut(text[len(first) :].lstrip(), width)


def article_row(article: ArticleSummary, width: int) -> list[Content]:
    """The title, and under it the outlet and the date, with a sign where there is something to know."""
    date = words.short_dated(article.published)
    sign = "! " if article.flags else ""
    outlet = safe.line(sign + (article.outlet or article.file), max(1, width - _DATE - 2))
    gap = " " * max(1, width - cell_len(outlet.plain) - len(date))
    return [safe.line(article.label, width), Content.assemble((outlet.plain, MUTED), gap, (date, MUTED))]


def quote_row(hit: QuoteHit) -> Content:
    """The quoted words, and under them who, how sure the attribution is, when and where."""
    text = hit.text if len(hit.text) <= _LONGEST_ROW else hit.text[:_LONGEST_ROW] + "…"
    return Content("\n").join([Content.assemble("“", safe.line(text), "”"), _source(hit).stylize(MUTED)])


def _source(hit: QuoteHit) -> Content:
    date = words.short_dated(hit.said or hit.article.published)
    sure = words.CONFIDENCE[hit.quote.confidence] if hit.quote.speaker else None
    return _dots(_speaker(hit), sure, date, safe.line(hit.article.outlet or hit.article.file))


def _speaker(hit: QuoteHit) -> Content:
    return safe.line(hit.quote.speaker.name) if hit.quote.speaker else Content("unattributed")


def account_rows(entry: Entry, limit: int) -> list[Content]:
    """The first accounts of an entry, with what others have otherwise marked in them."""
    spots = disagreeing.spots(entry)
    return [
        _account_row(account, [spot for spot in spots if spot.account == at])
        for at, account in enumerate(entry.accounts[:limit])
    ]


def _account_row(account: Account, spots: Sequence[Spot]) -> Content:
    """Which article says it and of which day, and its sentence with the words for the day and what differs marked."""
    kinds = ", ".join(dict.fromkeys(spot.kind.value for spot in spots))
    differs = Content.styled(f"{DISAGREE} {kinds}", "bold") if spots else None
    guessed = guessed_words(account)
    day = f"{words.told(account)}, {guessed}" if guessed else words.told(account)
    head = _dots(_named(account.outlet or account.file, "bold"), day, differs)
    differing = [spot.span for spot in spots]
    days = [account.told] if account.told and account.told not in differing else []
    said = safe.content(account.text, marks=days, mark_style="underline")
    for span in differing:
        said = said.stylize("bold underline", span.start, span.end)
    file = _named(account.file, MUTED) if account.outlet else None
    return Content("\n").join([line for line in (head, file, said, Content()) if line is not None])


def problem_row(problem: Problem) -> Content:
    """A file, what is wrong with it and what to do."""
    lines = [safe.line(problem.file, style="bold"), safe.content(problem.what), safe.content(problem.advice, MUTED)]
    return Content("\n").join([line for line in lines if line])


# ------------------------------------------------------------------ cards


def article_card(article: Article, *, titled: bool) -> Content:
    """Title, unless the text itself begins with it; outlet, date and its basis, author; file, and what to know of it."""
    own = titled or "title" in article.corrected
    title = _named(article.title, "bold") if own else None
    yours = ", ".join(name for name in article.corrected if name != "published")
    lines = [
        title if article.title else Content.styled("(no title in the file)", MUTED),
        _dots(_named(article.outlet), words.dated(article.published), _named(article.byline)),
        _dots(_named(article.file, MUTED), *(_named(f"! {flag}") for flag in article.flags)),
        Content.styled(f"corrected by you: {yours}", MUTED) if yours else None,
        *(_evidence(evidence) for evidence in (article.published.evidence if article.published else ())),
    ]
    return Content("\n").join([line for line in lines if line is not None])


def _evidence(evidence: Evidence) -> Content:
    """Words that justify a date, and what they show."""
    said = Content.assemble("“", safe.line(evidence.text), "”: ") if evidence.text else None
    return Content.assemble("dated by ", said or "", safe.line(evidence.explanation)).stylize(MUTED)


def quote_card(hit: QuoteHit) -> Content:
    """Who said it, in which capacity, how sure that is; when; what kind of quotation; where it stands."""
    speaker = hit.quote.speaker
    who = _dots(_speaker(hit).stylize("bold"), _named(speaker.role) if speaker else None)
    surface = hit.surface if speaker and hit.surface and hit.surface != speaker.name else None
    said = f"said {words.dated(hit.said)}" if hit.said else "day of saying unknown"
    lines = [
        _dots(
            who,
            f"[{words.CONFIDENCE[hit.quote.confidence]}]" if speaker else None,
            "corrected by you" if speaker and speaker.corrected else None,
        ),
        _dots(
            said,
            words.KIND[hit.quote.kind],
            None if hit.quote.closed else "no closing mark",
            _called(surface),
            words.MATCH[hit.match],
        ),
        _dots(_named(hit.article.outlet), f"published {words.dated(hit.article.published)}", _named(hit.article.title)),
        _dots(_named(hit.article.file, MUTED), *(_named(f"! {flag}") for flag in hit.article.flags)),
    ]
    return Content("\n").join(lines)


def _called(surface: str | None) -> Content | None:
    return Content.assemble("named here “", safe.line(surface), "”") if surface else None


def entry_card(entry: Entry, limit: int) -> Content:
    """The day as finely as it is known, how many tell of it, in what they disagree, and the headline, unless it is an
    account's sentence.

    `limit` is how many accounts are shown under it.
    """
    accounts = words.count(len(entry.accounts), "account") if len(entry.accounts) != len(entry.articles) else None
    count = words.reported(entry)
    first = f"the first {limit} here" if len(entry.accounts) > limit else None
    head = _dots(Content.styled(words.told(entry), "bold"), count, accounts, first)
    in_words = any(account.text == entry.headline for account in entry.accounts)
    headline = None if in_words else safe.content(entry.headline, "bold")
    return Content("\n").join([line for line in (head, _differs(entry), headline) if line is not None])


def _differs(entry: Entry) -> Content | None:
    """What the accounts have otherwise: "≠ eight hours / 7.5 hours"."""
    spots = disagreeing.spots(entry)
    days = [words.days(range_) for range_ in disagreeing.days_told(entry, spots)]
    numbers = list(disagreeing.numbers_told(entry, spots))
    told = ", ".join(" / ".join(some[:_TOLD]) + (" …" if len(some) > _TOLD else "") for some in (days, numbers) if some)
    return safe.line(f"{DISAGREE} {told}", style="bold") if told else None


def side_card(side: str, article: Article) -> Content:
    """One side of a comparison: its letter, outlet and date, and title."""
    name = Content.styled(f"{side} ", "bold")
    facts = _dots(_named(article.outlet) or _named(article.file), words.dated(article.published), _named(article.title))
    return Content.assemble(name, facts)


def raw_card(article: Article) -> Content:
    """The source file beside its article."""
    return Content.assemble(Content.styled("file ", "bold"), safe.line(article.file))


# ------------------------------------------------------------------ counts


def found(matches: Iterable[Match]) -> str:
    """How the first hits were found, such as "exact 1, all words 2"."""
    counts: dict[str, int] = {}
    for match in matches:
        if words.MATCH[match]:
            counts[words.MATCH[match]] = counts.get(words.MATCH[match], 0) + 1
    return ", ".join(f"{name} {number}" for name, number in counts.items())
