"""Putting right who is who and what is known of an article, from the reader: a question, then the correction, in a thread."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from briefing.errors import BriefingError
from briefing.model import Basis, DateEstimate, Facts, Query, article_name
from briefing.tui import words
from briefing.tui.screens.prompt import SHOWN, Prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.library import Library
    from briefing.model import ArticleFacts, QuoteHit, Speaker
    from briefing.tui.app import BriefingApp

T = TypeVar("T")

# ------------------------------------------------------------------ speakers


@dataclass(frozen=True, slots=True)
class Correction:
    """One way of putting right who is who: its question about a name, the first answer, and what it does with one."""

    question: Callable[[str], str]
    first: Callable[[QuoteHit, Speaker], str]
    answers: Callable[[Library, QuoteHit, Speaker, str], Sequence[str]]
    apply: Callable[[Library, QuoteHit, Speaker, str], Speaker]


def _named(library: Library, _: QuoteHit, __: Speaker, typed: str) -> list[str]:
    """The speakers whom what is typed could mean."""
    return [found.speaker.name for found in library.speakers(Query(typed, limit=SHOWN))] if typed else []


def _only_here(hit: QuoteHit, speaker: Speaker) -> str:
    """The answer that is about the name as it stands in this article only."""
    return f"{hit.surface or speaker.name} in {article_name(hit.article.file, hit.article.part)}"


def _splits(_: Library, hit: QuoteHit, speaker: Speaker, typed: str) -> list[str]:
    """The names of a speaker, and that of this article alone, that hold what is typed, or all of them."""
    names = [name for name in speaker.variants if name != speaker.name]
    names.append(_only_here(hit, speaker))
    return [name for name in names if typed.lower() in name.lower()] or names


def _split(library: Library, hit: QuoteHit, speaker: Speaker, typed: str) -> Speaker:
    if typed == _only_here(hit, speaker):
        return library.corrections.split_speaker(speaker.name, [hit.surface or speaker.name], [hit.article.id])
    return library.corrections.split_speaker(speaker.name, [typed])


CORRECTIONS = {
    "rename": Correction(
        lambda name: f"{name} is to be called",
        lambda _, speaker: speaker.name,
        lambda *_: (),
        lambda library, _, speaker, typed: library.corrections.rename_speaker(speaker.name, typed),
    ),
    "merge": Correction(
        lambda name: f"{name} is the same as",
        lambda *_: "",
        _named,
        lambda library, _, speaker, typed: library.corrections.merge_speakers((typed, speaker.name)),
    ),
    "split": Correction(
        lambda name: f"Not {name}, but somebody else, is who is called",
        lambda hit, speaker: hit.surface if hit.surface not in (None, speaker.name) else _only_here(hit, speaker),
        _splits,
        _split,
    ),
}
"""By the name in the action."""


async def correct(app: BriefingApp, how: str, hit: QuoteHit | None) -> bool:
    """Ask what to put right about the speaker of a quote, and do it; whether anything was changed."""
    speaker = hit.quote.speaker if hit else None
    if hit is None or speaker is None:
        app.say("nobody is named for this quote")
        return False
    correction, library = CORRECTIONS[how], app.library
    done: list[Speaker] = []

    def keep(typed: str) -> None:
        if typed:
            done.append(correction.apply(library, hit, speaker, typed))

    prompt = Prompt(
        correction.question(speaker.name),
        correction.first(hit, speaker),
        lambda typed: correction.answers(library, hit, speaker, typed),
        keep=keep,
    )
    await app.push_screen_wait(prompt)
    for found in done:
        app.say(f"{found.name}: kept in {library.workspace.corrections.name}")
    return bool(done)


# ------------------------------------------------------------------ articles

QUESTIONS = {"published": "was published on", "outlet": "appeared in", "title": "has the title"}
"""What is asked of an article, by the name of the fact."""


async def correct_article(app: BriefingApp, fact: str, article: str) -> bool:
    """Ask for a fact of the article with this id, and note it; whether anything was changed.

    The answer begins as what is known; an empty one takes a correction back.
    """
    library = app.library
    known = await _done(app, lambda: library.corrections.facts(article))
    if known is None:
        return False
    corrected = fact in known.article.corrected
    done: list[str] = []

    def keep(typed: str) -> None:
        if (typed or corrected) and not (corrected and typed == _first(known, fact)):
            library.corrections.correct_article(article, *(({fact: typed}, ()) if typed else ({}, (fact,))))
            done.append("kept in" if typed else "taken out of")

    question = f"{known.article.title or known.article.file} {QUESTIONS[fact]}"
    prompt = Prompt(question, _first(known, fact), lambda typed: _understood(library, known, fact, typed), keep=keep)
    await app.push_screen_wait(prompt)
    for how in done:
        app.say(f"{how} {library.workspace.corrections.name}")
    return bool(done)


def _first(known: ArticleFacts, fact: str) -> str:
    """What is known, as one would type it."""
    value = getattr(Facts.of(known.article), fact)
    if isinstance(value, DateEstimate):
        return words.typed(value.range if value.basis is Basis.CORRECTED else value.best)
    return value or ""


def _understood(library: Library, known: ArticleFacts, fact: str, typed: str) -> list[str]:
    """How an answer is taken, and what there is without it."""
    taken = [library.corrections.understood(fact, typed)] if typed else []
    value = getattr(known.stated, fact)
    stated = words.days(value.range) if isinstance(value, DateEstimate) else value
    back = "; leave it empty to go back to that" if fact in known.article.corrected else ""
    return [*taken, f"the file has {stated or 'none'}{back}"]


async def _done(app: BriefingApp, do: Callable[[], T]) -> T | None:
    """What `do` gives, in a thread; what goes wrong is said and gives None."""
    try:
        return await asyncio.to_thread(do)
    except BriefingError as error:
        app.say(error.line)
        return None
