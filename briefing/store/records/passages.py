"""The sentence of an article that answers a search best."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from briefing.model import Match, PassageHit, Role, Span
from briefing.store.records.fold import forms
from briefing.store.textindex.highlights import matched_spans
from briefing.store.textindex.words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Article, ArticleSummary


class _Candidate(NamedTuple):
    """A sentence, the words in it that were asked for, and whether it is of the body."""

    span: Span
    marks: Sequence[Span]
    body: bool


def best_passage(article: Article, shown: ArticleSummary, words: str, match: Match) -> PassageHit:
    """The sentence of the article that says most of what was asked for, the first of equals.

    One in which the words stand side by side goes before all others, one with more different words before one with
    fewer, and one of the body before the title.
    """
    text = article.text
    wanted = _phrase(words)

    def worth(candidate: _Candidate) -> tuple[bool, int, bool, int]:
        inside = candidate.span.of(text)
        different = {token.stem for mark in candidate.marks for token in tokens(mark.of(text))}
        return wanted in f" {' '.join(forms(inside))} ", len(different), candidate.body, -candidate.span.start

    # A title may be known from outside the text; then no sentence has a mark, and the opening stands for the article.
    opening = _Candidate(article.paragraphs[0].span if article.paragraphs else Span(0, 0), (), body=True)
    best = max(_candidates(article, matched_spans(text, words)), key=worth, default=opening)
    return PassageHit(
        shown, best.span, article.provenance.to_raw(best.span), best.span.of(text), tuple(best.marks), match
    )


def _candidates(article: Article, marks: Sequence[Span]) -> Iterator[_Candidate]:
    """The sentences that have a mark."""
    for paragraph in article.paragraphs:
        for sentence in paragraph.sentences or (paragraph.span,):
            first = bisect_left(marks, sentence.start, key=lambda mark: mark.start)
            last = bisect_left(marks, sentence.end, key=lambda mark: mark.start)
            if first < last:
                yield _Candidate(sentence, marks[first:last], paragraph.role not in (Role.TITLE, Role.SUBTITLE))


def _phrase(words: str) -> str:
    """What the words asked for look like side by side; the last one may go on, unless a space follows it."""
    return " " + " ".join(forms(words)) + (" " if words[-1:].isspace() else "")
