"""Who is quoted, and putting right who is who."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.cli import jsonl
from briefing.cli.commands.show import show
from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.render import quotes as in_words
from briefing.errors import UsageError
from briefing.model import Speaker

if TYPE_CHECKING:
    from briefing.library import Library


@dataclass(frozen=True, slots=True)
class _Correction:
    """One way of putting right who is who: how it is called, with how many names, and what it does with names and articles."""

    usage: str
    least: int
    most: int | None
    run: Callable[[Library, Sequence[str], Sequence[str]], Speaker]


_CORRECTIONS = {
    "merge": _Correction("NAME NAME ...", 2, None, lambda library, names, _: library.corrections.merge_speakers(names)),
    "split": _Correction(
        "NAME VARIANT ...", 2, None, lambda library, names, _: library.corrections.split_speaker(names[0], names[1:])
    ),
    "rename": _Correction(
        "NAME NEW", 2, 2, lambda library, names, _: library.corrections.rename_speaker(names[0], names[1])
    ),
}
_SPLIT_IN = _Correction(
    "NAME [VARIANT ...] --in ARTICLE",
    1,
    None,
    lambda library, names, articles: library.corrections.split_speaker(names[0], names[1:], articles),
)


def speakers(context: Context) -> ExitCode:
    """Everybody who is quoted and whom the words and filters leave, or a correction of who is who."""
    first, *names = context.arguments.words or ("",)
    within = context.arguments.within
    if within and first != "split":
        raise UsageError("--in goes with split", f"briefing speakers split {_SPLIT_IN.usage}")
    if first in _CORRECTIONS:
        return _correct(context, _SPLIT_IN if within else _CORRECTIONS[first], first, names)
    query = context.arguments.query
    nothing = "nobody is quoted" if query == type(query)() else "nobody of that name is quoted"
    with context.library() as library:
        return show(context, library.speakers(query), jsonl.speaker, in_words.speaker, nothing=nothing)


def _correct(context: Context, correction: _Correction, name: str, names: Sequence[str]) -> ExitCode:
    if len(names) < correction.least or (correction.most and len(names) > correction.most):
        usage = f"briefing speakers {name} {correction.usage}"
        raise UsageError(f"{name} takes other names than these", f"{usage}, each in quotation marks")
    with context.library() as library:
        corrected = correction.run(library, names, context.arguments.within or ())
        found = [one for one in library.speakers() if one.speaker == corrected]
    return show(context, found, jsonl.speaker, in_words.speaker)
