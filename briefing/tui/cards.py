"""Model objects as rows and cards: what a list shows of them in a line or two, and what a reader shows above a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from briefing.model import Confidence, Match, Span
from briefing.tui import safe, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Account, Article, ArticleSummary, Entry, Evidence, Problem, QuoteHit

MUTED = "dim"
_DATE = 12
_LONGEST_ROW = 400
"""Code points of a quote that a row of the list shows; all of it stands beside."""


def _dots(*parts: Content | str | None) -> Content:
    """Facts on one line with a middle dot between two; what is missing is left out."""
    return Content(" · ").join([part for part in parts if part])


def _named(text: str | None, style: str = "") -> Content | None:
    return safe.line(text, style=style) if text else None


# ------------------------------------------------------------------ rows


def entry_row(entry: Entry, width: int) -> list[Content]:
    """The day, how many articles report it, and the headline on up to two lines."""
    head = f"{words.short_days(entry.range):<{_DATE}}{min(len(entry.files), 999):>3}  "
    rest = max(1, width - len(head))
    first, second = _two_lines(safe.plain(entry.headline), rest)
    return [Content.assemble(head[:_DATE], (head[_DATE:], MUTED), first), Content.assemble(" " * len(head), second)]


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
    """The quoted words, and under them who, when, where, and how sure the attribution is."""
    text = hit.text if len(hit.text) <= _LONGEST_ROW else hit.text[:_LONGEST_ROW] + "…"
    return Content("\n").join([Content.assemble("“", safe.line(text), "”"), _source(hit).stylize(MUTED)])


def _source(hit: QuoteHit) -> Content:
    date = words.short_dated(hit.said or hit.article.published)
    mark = "" if hit.quote.confidence is Confidence.CERTAIN else words.CONFIDENCE[hit.quote.confidence]
    outlet = hit.article.outlet or hit.article.file
    return _dots(_speaker(hit), date, safe.line(outlet), mark if hit.quote.speaker else None)


def _speaker(hit: QuoteHit) -> Content:
    return safe.line(hit.quote.speaker.name) if hit.quote.speaker else Content("unattributed")


def account_row(account: Account) -> Content:
    """Which article says it and of which day, and its sentence with the words for the day marked."""
    head = _dots(_named(account.outlet or account.file, "bold"), words.days(account.range))
    said = safe.content(account.text, marks=_marks(account), mark_style="underline")
    return Content("\n").join([head, said, Content()])


def _marks(account: Account) -> list[Span]:
    """Where in its sentence an account tells the day."""
    if account.timex is None:
        return []
    start, end = (max(0, at - account.span.start) for at in (account.timex.start, account.timex.end))
    return [Span(start, end)]


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
    """The day as finely as it is known, how many tell of it, and the headline, unless it is an account's sentence.

    `limit` is how many accounts are shown under it.
    """
    count = f"{words.count(len(entry.accounts), 'account')} in {words.count(len(entry.files), 'file')}"
    first = f"the first {limit} here" if len(entry.accounts) > limit else None
    head = _dots(Content.styled(words.days(entry.range), "bold"), count, first)
    if any(account.text == entry.headline for account in entry.accounts):
        return head
    return Content("\n").join([head, safe.content(entry.headline, "bold")])


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
