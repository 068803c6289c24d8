"""The index is brought up to date while one looks, and can be stopped."""

from __future__ import annotations

from briefing.errors import IndexBusyError
from briefing.model import BuildReport, Problem
from briefing.tui.app import BriefingApp
from briefing.tui.screens.progress import Progressing
from tests.functional.tui_driver import Driver, drive
from tests.unit.tui.fake_library import as_library, make_article, small_library

STOPS = ("q", "ctrl+c", "escape")


async def test_the_first_build_shows_how_far_it_is_and_then_the_panes() -> None:
    app = BriefingApp(as_library(small_library(built=False, steps=8)))
    async with app.run_test(size=(80, 24)) as pilot:
        tui = Driver(app, pilot)
        await tui.sees("reads the articles for the first time", "reading articles", "of 8", "%")
        await tui.sees("3 entries", "10 Jan 2022", "2 articles")
        assert app.focused is not None


async def test_help_over_the_first_build_does_not_keep_the_panes_away() -> None:
    app = BriefingApp(as_library(small_library(built=False, steps=25)))
    async with app.run_test(size=(80, 24)) as pilot:
        tui = Driver(app, pilot)
        await tui.sees("reading articles")
        await tui.press("question_mark")
        await tui.sees("While the index is built")
        await tui.sees("3 entries", "2 articles")
        assert not isinstance(app.screen, Progressing)


async def test_q_stops_the_first_build_and_what_is_there_is_shown() -> None:
    for key in STOPS:
        app = BriefingApp(as_library(small_library(built=False, steps=100)))
        async with app.run_test(size=(80, 24)) as pilot:
            tui = Driver(app, pilot)
            await tui.sees("reading articles")
            await tui.press("2", key)
            await tui.sees("stopped; what was done is kept")
            assert not isinstance(app.screen, Progressing)
            assert not app._exit


async def test_an_index_that_is_there_is_shown_at_once_and_brought_up_to_date_behind_it() -> None:
    async with drive(as_library(small_library(steps=8)), (100, 24)) as tui:
        await tui.sees("3 entries", "reading articles")
        await tui.until(lambda: "reading articles" not in tui.screen)


async def test_what_a_build_brings_is_shown() -> None:
    fake = small_library(steps=3)
    everything = dict(fake.texts)
    del fake.texts["brussels"]

    def refresh(**_: object) -> BuildReport:
        fake.texts.update(everything)
        return BuildReport(1, 0, 0, 1, 2)

    fake.refresh = refresh  # type: ignore[method-assign]
    async with drive(as_library(fake), pane="articles") as tui:
        await tui.sees("Council meets in Brussels", "2 articles")
        await tui.press("3")
        await tui.type("nothing")
        await tui.sees("1 of 3 quotes")


async def test_new_files_are_looked_for_again_by_a_key_and_the_place_is_kept() -> None:
    fake = small_library()
    async with drive(as_library(fake), (120, 40), "articles") as tui:
        await tui.sees("2 articles")
        await tui.press("j", "enter")
        await tui.sees("second session")
        await tui.press("down", "down", "down")
        here = tui.reader.cursor_location
        fake.texts = {"geneva": fake.texts["geneva"], "brussels": fake.texts["brussels"]}
        fake.texts["later"] = make_article("A later one\n\nMore of it.\n", "later")
        fake.refresh = lambda **_: BuildReport(1, 0, 0, 2, 3)  # type: ignore[method-assign]
        await tui.press("f5")
        await tui.sees("3 articles", "A later one")
        assert tui.reader.cursor_location == here
        assert tui.app.pane is not None
        assert "▸ Council meets in Brussels" in tui.screen


async def test_leaving_stops_the_build() -> None:
    fake = small_library(steps=1000)
    async with drive(as_library(fake)) as tui:
        await tui.sees("3 entries")
        await tui.press("q")
    assert tui.app.building.stopping


async def test_problems_are_counted_and_can_be_seen() -> None:
    problems = tuple(Problem(f"file{i}.txt", "not text", "leave it out") for i in range(3))
    async with drive(as_library(small_library(problems=problems)), (80, 24)) as tui:
        await tui.sees("! 3 problems", "3 problems: ! shows what and why")
        await tui.press("exclamation_mark")
        await tui.sees("file0.txt", "not text", "leave it out", "file2.txt")


async def test_a_build_that_cannot_run_leaves_what_is_there() -> None:
    fake = small_library()

    def refresh(**_: object) -> BuildReport:
        raise IndexBusyError("another process is writing the index", "try again when it has ended")

    fake.refresh = refresh  # type: ignore[method-assign]
    async with drive(as_library(fake)) as tui:
        await tui.sees("3 entries", "another process is writing the index")
