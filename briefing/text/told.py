"""What is known of the quotations of an article so far: who said each, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model import Confidence, Quote, QuoteKind
from briefing.text.quotes import Stretch
from briefing.text.tokens import MASK


@dataclass(frozen=True, slots=True)
class Told:
    """A quotation with its speaker, the stretch it comes from, and the number of its paragraph."""

    stretch: Stretch
    paragraph: int
    quote: Quote


def given_back(told: Sequence[Told], *, ordered: bool) -> list[Told]:
    """The quotations; one that is left open, goes on in the next and names nobody has the speaker of that one."""
    done: list[Told] = []
    for each in reversed(told):
        on = done[-1] if done else None
        goes_on = on is not None and on.stretch.goes_on and not each.stretch.closed
        if (
            on
            and goes_on
            and on.quote.speaker
            and not each.quote.speaker
            and (ordered or on.paragraph == each.paragraph)
        ):
            each = replace(each, quote=same(on.quote, each.stretch))
        done.append(each)
    return done[::-1]


def same(quote: Quote, stretch: Stretch) -> Quote:
    """A stretch said by whoever said a quotation."""
    confidence = Confidence.PROBABLE if quote.speaker else Confidence.UNATTRIBUTED
    return replace(quote, span=stretch.span, kind=stretch.kind, closed=stretch.closed, confidence=confidence)


def attribution_end(quote: Quote) -> int:
    """Where the attribution of a quotation ends."""
    span = quote.cue_span or quote.speaker_span
    return span.end if span else 0


def masked(text: str, stretches: Sequence[Stretch]) -> str:
    """The text with every quoted character masked."""
    parts: list[str] = []
    at = 0
    for stretch in stretches:
        if stretch.kind is QuoteKind.PULL or stretch.span.start < at:
            continue
        parts += text[at : stretch.span.start], MASK * len(stretch.span)
        at = stretch.span.end
    return "".join([*parts, text[at:]])
