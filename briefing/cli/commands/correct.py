"""What is known of an article, and putting it right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.cli import jsonl
from briefing.cli.commands.show import show
from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.render import corrections as in_words
from briefing.errors import UsageError
from briefing.model import FACTS

if TYPE_CHECKING:
    from briefing.library import Library


def correct(context: Context) -> ExitCode:
    """All corrections of articles; or the facts of one article, after its correction if one is given."""
    wanted = context.arguments
    given = {name: value for name in FACTS if (value := getattr(wanted, name)) is not None}
    forget = _forgotten(wanted.forget or (), given)
    if not wanted.article and (given or forget):
        raise UsageError("no article is named", "briefing correct ARTICLE --published 2022-01-10")
    with context.library() as library:
        if not wanted.article:
            return _all(context, library)
        changed = library.corrections.correct_article(wanted.article, given, forget) if given or forget else None
        facts = changed or library.corrections.facts(wanted.article)
        return show(context, [facts], jsonl.facts, in_words.facts)


def _all(context: Context, library: Library) -> ExitCode:
    found, problems = library.corrections.corrected_articles()
    told = library.corrections.unapplied()
    for problem in problems:
        if problem != told:
            context.diagnostics.problem(problem)
    both = (lambda pair: jsonl.correction(*pair)), (lambda pair: in_words.correction(*pair))
    return show(context, found, *both, nothing="no article is corrected")


def _forgotten(names: Sequence[str], given: dict[str, str]) -> tuple[str, ...]:
    """What is to be forgotten; `all` stands for everything that is not given anew."""
    if "all" in names:
        return tuple(name for name in FACTS if name not in given)
    return tuple(dict.fromkeys(names))
