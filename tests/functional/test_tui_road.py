"""The whole road through the reader by keys, on a small and a large terminal."""

from __future__ import annotations

import pytest

from briefing.tui.screens.context import InContext
from briefing.tui.screens.help import Help
from briefing.tui.widgets.reader import Reader
from tests.functional.tui_driver import drive
from tests.unit.tui.fake_library import as_library, small_library

SIZES = [(80, 24), (120, 40)]
QUOTE = "It was a missed opportunity for everyone,"
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")


@sizes
async def test_the_panes_are_a_key_away(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size) as tui:
        await tui.sees("3 entries", "10 Jan 2022", "2 articles")
        await tui.press("2")
        await tui.sees("Talks in Geneva end without agreement", "Lake Herald", "11 Jan 2022")
        await tui.press("3")
        await tui.sees("3 quotes", QUOTE, "Ivan Orlov")
        await tui.press("escape", "escape", "4")
        await tui.sees("no article yet")
        await tui.press("1")
        await tui.sees("3 entries")


@sizes
async def test_a_quote_is_found_as_one_types_opened_in_context_and_copied(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size, "quotes") as tui:
        await tui.sees("3 quotes")
        await tui.type("missed")
        await tui.sees("1 of 3 quotes", QUOTE)
        await tui.press("enter", "enter")
        await tui.sees("certain", "published 11 Jan 2022 (stated)")
        await tui.until(lambda: tui.highlighted == QUOTE)
        await tui.press("y")
        await tui.until(lambda: tui.system)
        assert tui.app.clipboard == QUOTE
        assert tui.system == [QUOTE]
        await tui.sees("copied: It was")


@sizes
async def test_a_quote_is_copied_with_its_citation(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size, "quotes") as tui:
        await tui.sees(QUOTE)
        await tui.press("down", "Y")
        await tui.until(lambda: tui.app.clipboard)
        assert QUOTE in tui.app.clipboard
        assert "Ivan Orlov" in tui.app.clipboard


@sizes
async def test_an_account_of_the_timeline_opens_its_article_at_the_sentence(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size) as tui:
        await tui.sees("3 entries")
        await tui.press("j", "enter")
        await tui.sees("12 Jan 2022 · 2 articles", "brussels.txt")
        await tui.press("j", "enter")
        await tui.until(lambda: isinstance(tui.app.screen, InContext))
        await tui.until(
            lambda: tui.highlighted == "The council met on January 12 in Brussels and heard both delegations."
        )
        await tui.press("y")
        assert tui.app.clipboard.startswith("The council met")
        await tui.press("q")
        await tui.sees("12 Jan 2022 · 2 articles")
        await tui.press("q")
        assert tui.app.pane is not None
        assert not tui.app.pane.has_class("-open")


@sizes
async def test_two_articles_are_compared(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size, "articles") as tui:
        await tui.sees("2 articles")
        await tui.press("a", "j", "b")
        await tui.sees("A Lake Herald", "B brussels.txt", "1 of 1 pair of like sentences", "≠ number: eight / seven")
        await tui.until(lambda: "lasted almost eight hours" in tui.highlighted)
        assert different(tui.reader) == ["eight"]
        await tui.press("tab")
        await tui.until(lambda: "lasted about seven hours" in tui.highlighted)
        assert different(tui.reader) == ["seven"]
        await tui.press("s")
        await tui.sees("A brussels.txt", "B Lake Herald")


def different(reader: Reader) -> list[str]:
    """What stands out of the highlighted sentence, without regard to colours."""
    lines = [reader.get_line(row) for row in range(reader.document.line_count)]
    return [line.plain[s.start : s.end] for line in lines for s in line.spans if "not reverse" in str(s.style)]


@sizes
async def test_the_accounts_of_a_day_are_compared(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size) as tui:
        await tui.sees("3 entries")
        await tui.press("j", "equals_sign")
        await tui.sees("A Lake Herald", "B brussels.txt", "accounts of 12 Jan 2022")
        await tui.until(lambda: "will meet again on January 12" in tui.highlighted)
        await tui.press("n")
        await tui.until(lambda: "lasted almost eight hours" in tui.highlighted)
        await tui.press("q")
        await tui.sees("3 entries")
        await tui.press("G", "equals_sign")
        await tui.sees("only one article reports this")


@sizes
async def test_an_article_is_picked_in_the_compare_pane(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size, "compare") as tui:
        await tui.sees("no article yet: a chooses one")
        await tui.press("a")
        await tui.sees("which article", "Council meets in Brussels")
        await tui.press("j", "enter")
        await tui.sees("A brussels.txt", "no article yet: b chooses one")


@sizes
async def test_the_raw_view_shows_what_was_removed_and_why(size: tuple[int, int]) -> None:
    fake = small_library()
    async with drive(as_library(fake), size, "articles") as tui:
        await tui.sees("Lake Herald")
        await tui.press("r")
        await tui.sees("cleaned Lake Herald", "file geneva.txt", "‹removed, ad marker: [ad_1]›")
        await tui.press("n")
        await tui.sees("1 of 1 stretch removed or rewritten · removed: ad marker")
        await tui.press("tab")
        await tui.until(lambda: tui.highlighted == "‹removed, ad marker: [ad_1]›")
        await tui.press("f7", "y")
        assert tui.app.clipboard == fake.raws["geneva"]
        await tui.press("r")
        await tui.sees("A Lake Herald", "no article yet: b chooses one")


@sizes
async def test_help_is_for_the_focused_pane_first(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size) as tui:
        await tui.press("question_mark")
        await tui.until(lambda: isinstance(tui.app.screen, Help))
        await tui.until(lambda: tui.lines[0].strip() == "Timeline")
        await tui.press("j", "j", "j", "j")
        await tui.sees("In a list", "PgDn Space")
        await tui.press("escape", "2", "question_mark")
        await tui.until(lambda: tui.lines[0].strip() == "Articles")
        await tui.sees("what was removed")
        await tui.press("q")
        await tui.sees("2 articles")


@sizes
async def test_the_palette_offers_what_can_be_done_here(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size, "articles") as tui:
        await tui.sees("Lake Herald")
        await tui.press("ctrl+p")
        await tui.type("raw")
        await tui.sees("raw (r)")
        await tui.press("enter")
        await tui.sees("file geneva.txt")


@sizes
async def test_words_narrow_the_timeline_and_the_articles(size: tuple[int, int]) -> None:
    async with drive(as_library(small_library()), size) as tui:
        await tui.sees("3 entries")
        await tui.press("slash")
        await tui.type("second")
        await tui.sees("1 of 3 entries")
        await tui.press("enter", "escape")
        await tui.sees("3 entries")
        await tui.press("2", "slash")
        await tui.type("weiss")
        await tui.sees("1 of 2 articles")
        await tui.press("enter", "enter")
        await tui.until(lambda: "Anna Weiss" in tui.highlighted)


async def test_the_mouse_goes_to_panes_and_rows() -> None:
    async with drive(as_library(small_library()), (120, 40)) as tui:
        await tui.sees("3 entries")
        await tui.pilot.click(offset=(tui.lines[0].index("2 Articles") + 2, 0))
        await tui.sees("2 articles", "Council meets in Brussels")
        row = next(y for y, line in enumerate(tui.lines) if "Council meets in Brussels" in line)
        await tui.pilot.click(offset=(5, row))
        await tui.sees("▸ Council meets in Brussels", "second session")
        await tui.pilot.click(offset=(5, row), times=2)
        await tui.until(lambda: tui.app.pane is not None and tui.app.focused is tui.app.pane.query_one(Reader))


async def test_a_click_on_a_hint_does_what_its_key_does() -> None:
    async with drive(as_library(small_library()), (120, 40), "articles") as tui:
        await tui.sees("almost eight hours", "y copy")
        await tui.pilot.click(offset=(tui.lines[-1].index("r raw"), 39))
        await tui.sees("file geneva.txt")


async def test_a_selection_by_mouse_is_what_is_copied() -> None:
    async with drive(as_library(small_library()), (120, 40), "articles") as tui:
        await tui.sees("almost eight hours")
        row = next(y for y, line in enumerate(tui.lines) if "almost eight hours" in line)
        start = tui.lines[row].index("almost")
        await tui.pilot.mouse_down(offset=(start, row))
        await tui.pilot.hover(offset=(start + len("almost eight"), row))
        await tui.pilot.mouse_up(offset=(start + len("almost eight"), row))
        await tui.press("y")
        assert tui.app.clipboard == "almost eight"


async def test_q_goes_back_and_at_last_quits() -> None:
    async with drive(as_library(small_library()), (80, 24), "articles") as tui:
        await tui.sees("Lake Herald")
        await tui.press("enter", "enter")
        await tui.until(lambda: isinstance(tui.app.screen, InContext))
        await tui.press("q", "q")
        assert tui.app.is_running
        await tui.press("q")
        assert tui.app._exit


async def test_a_terminal_may_change_its_size_at_any_time() -> None:
    async with drive(as_library(small_library()), (120, 40), "quotes") as tui:
        await tui.sees(QUOTE)
        await tui.press("enter", "enter")
        await tui.until(lambda: tui.highlighted == QUOTE)
        for size in ((80, 24), (40, 12), (200, 60), (99, 24), (20, 5), (100, 24)):
            await tui.pilot.resize_terminal(*size)
            await tui.pilot.pause()
            assert tui.highlighted == QUOTE


async def test_what_is_asked_with_a_mistake_is_said_and_nothing_breaks() -> None:
    async with drive(as_library(small_library()), (80, 24), "quotes") as tui:
        await tui.sees("3 quotes")
        await tui.type("after:2022-13")
        await tui.sees("no such day: 2022-13; write one as in 2022-01-31")
        await tui.press("escape")
        await tui.sees("3 quotes")
        assert "no such day" not in tui.screen


async def test_an_article_that_is_gone_is_said_in_a_line() -> None:
    fake = small_library()
    async with drive(as_library(fake), (80, 24), "timeline") as tui:
        await tui.sees("3 entries")
        fake.texts.clear()
        await tui.press("enter", "enter")
        await tui.sees("no article answers to geneva")
