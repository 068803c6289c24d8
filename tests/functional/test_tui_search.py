"""Searching as one types: one search at a time, and only for what was typed last."""

from __future__ import annotations

from datetime import date

from textual import events

from briefing.tui.widgets.hit_list import LIMIT, HitList
from tests.functional.tui_driver import drive
from tests.unit.tui.fake_library import FakeLibrary, as_library, make_article, small_library


async def test_letters_that_follow_each_other_make_one_search() -> None:
    fake = small_library()
    async with drive(as_library(fake), pane="quotes") as tui:
        await tui.sees("3 quotes")
        before = len(fake.asked)
        await tui.type("missed")
        await tui.sees("1 of 3 quotes")
        assert [query.words for query in fake.asked[before:]] == ["missed"]


async def test_keys_typed_ahead_reach_the_find_line() -> None:
    """As when a macro or a fast hand types a pane's key and the words in one go."""
    async with drive(as_library(small_library())) as tui:
        await tui.sees("3 entries")
        for key in "3missed":
            tui.app.post_message(events.Key(key, key))
        await tui.sees("1 of 3 quotes", "missed opportunity")
        assert not tui.app.clipboard


async def test_a_new_letter_stops_the_search_that_runs() -> None:
    fake = small_library()
    async with drive(as_library(fake), pane="quotes") as tui:
        await tui.sees("3 quotes")
        fake.slow = 30.0
        await tui.type("a")
        await tui.until(lambda: fake.running)
        fake.slow = 0.0
        await tui.type("missed")
        await tui.press("home", "delete")
        await tui.sees("1 of 3 quotes")
        assert fake.given_up == 1
        assert fake.most_running == 1


async def test_the_keys_answer_while_a_search_runs() -> None:
    fake = small_library()
    async with drive(as_library(fake), pane="quotes") as tui:
        await tui.sees("3 quotes")
        fake.slow = 30.0
        await tui.type("nothing")
        await tui.until(lambda: fake.running)
        await tui.press("escape", "escape", "2")
        await tui.sees("2 articles")
    assert fake.running == 0 or fake.given_up


async def test_leaving_while_a_search_runs_stops_it() -> None:
    fake = small_library()
    async with drive(as_library(fake), pane="quotes") as tui:
        await tui.sees("3 quotes")
        fake.slow = 30.0
        await tui.type("x")
        await tui.until(lambda: fake.running)
        await tui.press("ctrl+q")
    assert fake.given_up == 1


async def test_filters_reach_the_library() -> None:
    fake = small_library()
    async with drive(as_library(fake), pane="quotes") as tui:
        await tui.sees("3 quotes")
        await tui.type("speaker:orlov nothing")
        await tui.sees("1 of 3 quotes", "We have heard nothing new")


async def test_no_more_than_a_few_hundred_hits_are_laid_out_and_that_is_said() -> None:
    raw = "Many\n\n" + "\n\n".join(f"“This is quote number {i},” said Ivan Orlov." for i in range(300))
    fake = FakeLibrary({"many": make_article(raw, "many", day=date(2022, 1, 1))})
    async with drive(as_library(fake), pane="quotes") as tui:
        await tui.sees(f"first {LIMIT} of 300 quotes")
        assert tui.app.query_one("QuotesPane HitList", HitList).option_count == LIMIT


async def test_nothing_found_is_said_and_the_right_side_is_empty() -> None:
    async with drive(as_library(small_library()), pane="quotes") as tui:
        await tui.sees("3 quotes", "missed opportunity")
        await tui.type("zebra")
        await tui.sees("0 of 3 quotes", "nothing answers")
        assert "missed" not in tui.screen
        await tui.press("enter", "enter", "y", "Y")
        await tui.sees("no quote")


async def test_an_empty_corpus_says_how_to_begin_in_every_list() -> None:
    async with drive(as_library(FakeLibrary({})), (80, 24)) as tui:
        for pane in "123":
            await tui.press("escape", "escape", pane)
            await tui.sees("nothing yet: put articles into the corpus folder; F5 looks for them")
            await tui.press("escape", "j", "enter", "y", "g", "G", "pagedown", "space")
        await tui.press("escape", "4", "n", "y", "r", "s", "enter", "a")
        await tui.sees("nothing yet")
