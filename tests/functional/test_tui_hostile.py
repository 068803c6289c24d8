"""An article may hold anything; on the screen it is text and nothing else."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from textual import events

from briefing.errors import NotFoundError
from briefing.model import Article, Problem
from briefing.tui.screens.context import InContext
from tests.functional.tui_driver import Driver, drive
from tests.unit.tui.fake_library import FakeLibrary, as_library, make_article

ACTS = "\x1b]52;c;aGFjaw==\x07\x1b]0;owned\x07\x9b2J\x85\u202eevil\u202c\u200b\u2028\x00\x08"
MARKUP = "[/b] [sic] [ad_1] [@click=app.quit]x[/] $t [bold red]"
HOSTILE = f"""{MARKUP} {ACTS} title

On January 10 it was said {MARKUP} {ACTS} that talks go on. “{MARKUP} {ACTS} quoted,” said Ivan Orlov.

{"long line " * 10_000}

{"x" * 20_000}
"""
OTHER = "Other\n\nOn January 10 it was said that talks go on, and that is the other article.\n"


def hostile_library() -> FakeLibrary:
    """Every field that can come from a file is hostile."""
    article = make_article(HOSTILE, "hostile", outlet=f"Outlet {MARKUP}{ACTS}\nsecond line", day=date(2022, 1, 11))
    fields = {name: getattr(article, name) for name in Article.__slots__}
    fields |= {"file": f"{MARKUP}{ACTS}.txt", "byline": f"By {MARKUP}{ACTS}", "flags": (f"order: {MARKUP}{ACTS}",)}
    fields |= {"title": f"{MARKUP}{ACTS}\ntitle"}
    texts = {"hostile": Article(**fields), "other": make_article(OTHER, "other")}
    problems = (Problem(f"{MARKUP}{ACTS}", f"what {MARKUP}{ACTS}", f"advice {MARKUP}{ACTS}"),)
    return FakeLibrary(texts, {"hostile": HOSTILE, "other": OTHER}, problems=problems)


def harmless(tui: Driver) -> bool:
    """Whether every segment on the screen is printable."""
    shown = "".join(tui.lines)
    return not any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in shown)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_nothing_in_an_article_acts_or_is_taken_for_markup(size: tuple[int, int]) -> None:
    async with drive(as_library(hostile_library()), size) as tui:
        await tui.sees("1 entry", "[sic]")
        assert harmless(tui)
        for keys, words in (
            ("enter", "2022 · 2 articles"), ("enter", "[ad_1]"), ("q q 2", "2 articles"), ("enter", "[/b]"), ("y Y", "[sic]"),
            ("enter G g", "[sic]"), ("q q r", "cleaned"), ("n G", "cleaned"),
            ("3", "1 quote"), ("enter", "[sic]"), ("enter y Y", "copied"), ("q exclamation_mark", "1 problem"),
            ("q 4 a", "which article"), ("enter", "A "), ("ctrl+p", "Search"), ("escape question_mark", "In a text"),
        ):  # fmt: skip
            await tui.press(*keys.split())
            await tui.sees(words)
            assert harmless(tui), keys
        assert not tui.app._exit
        assert tui.app.title == "briefing"


async def test_what_is_copied_holds_no_control() -> None:
    """It may be pasted into a shell."""
    async with drive(as_library(hostile_library()), pane="quotes") as tui:
        await tui.sees("1 quote")
        await tui.press("down", "y")
        await tui.until(lambda: tui.app.clipboard)
        assert "[ad_1]" in tui.app.clipboard
        assert not any(unicodedata.category(c) == "Cc" for c in tui.app.clipboard)


async def test_a_pasted_control_does_not_reach_the_terminal() -> None:
    async with drive(as_library(hostile_library()), pane="quotes") as tui:
        await tui.sees("1 quote")
        assert tui.app.pane is not None
        tui.app.query_one("QuotesPane FindInput").post_message(events.Paste(f"{ACTS}[/b]"))
        await tui.sees("[/b]")
        assert harmless(tui)


async def test_an_error_that_names_an_article_is_shown_as_text() -> None:
    fake = hostile_library()
    async with drive(as_library(fake)) as tui:
        await tui.sees("1 entry")
        fake.article = lambda name: (_ for _ in ()).throw(NotFoundError(f"no article {MARKUP}{ACTS}"))  # type: ignore[method-assign]
        await tui.press("enter", "enter")
        await tui.sees("no article [/b] [sic]")
        assert harmless(tui)


async def test_the_whole_of_a_very_long_line_can_be_reached() -> None:
    async with drive(as_library(hostile_library()), (80, 24)) as tui:
        await tui.sees("1 entry")
        await tui.press("enter", "enter")
        await tui.until(lambda: isinstance(tui.app.screen, InContext))
        await tui.press("G", "up", "up")
        await tui.until(lambda: "xxxxxxxx" in tui.screen)
