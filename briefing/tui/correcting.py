"""Putting right who is who, from the reader: a question for a name, then the correction, in a thread."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.model import Query
from briefing.tui.screens.prompt import SHOWN, Prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.library import Library
    from briefing.model import QuoteHit, Speaker
    from briefing.tui.app import BriefingApp


@dataclass(frozen=True, slots=True)
class Correction:
    """One way of putting right who is who: its question about a name, the first answer, and what it does with one."""

    question: Callable[[str], str]
    first: Callable[[QuoteHit, Speaker], str]
    answers: Callable[[Library, Speaker, str], Sequence[str]]
    apply: Callable[[Library, Speaker, str], Speaker]


def _named(library: Library, _: Speaker, typed: str) -> list[str]:
    """The speakers whom what is typed could mean."""
    return [found.speaker.name for found in library.speakers(Query(typed, limit=SHOWN))] if typed else []


def _variants(_: Library, speaker: Speaker, typed: str) -> list[str]:
    """The names of a speaker that hold what is typed, or all of them."""
    found = [name for name in speaker.variants if typed.lower() in name.lower()]
    return found or list(speaker.variants)


CORRECTIONS = {
    "rename": Correction(
        lambda name: f"{name} is to be called",
        lambda _, speaker: speaker.name,
        lambda *_: (),
        lambda library, speaker, typed: library.rename_speaker(speaker.name, typed),
    ),
    "merge": Correction(
        lambda name: f"{name} is the same as",
        lambda *_: "",
        _named,
        lambda library, speaker, typed: library.merge_speakers((typed, speaker.name)),
    ),
    "split": Correction(
        lambda name: f"Not {name}, but somebody else, is who is called",
        lambda hit, speaker: hit.surface or speaker.name,
        _variants,
        lambda library, speaker, typed: library.split_speaker(speaker.name, (typed,)),
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
    prompt = Prompt(
        correction.question(speaker.name),
        correction.first(hit, speaker),
        lambda typed: correction.answers(library, speaker, typed),
    )
    typed = await app.push_screen_wait(prompt)
    if not typed:
        return False
    try:
        found = await asyncio.to_thread(correction.apply, library, speaker, typed)
    except BriefingError as error:
        app.say(error.line)
        return False
    app.say(f"{found.name}: kept in {library.workspace.corrections.name}")
    return True
