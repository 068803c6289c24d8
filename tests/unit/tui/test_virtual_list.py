"""The virtual list asks only for the rows in view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual import events, on
from textual.app import App, ComposeResult
from textual.content import Content

from briefing.errors import StoreError
from briefing.tui import safe
from briefing.tui.widgets.virtual_list import VirtualList
from tests.unit.tui.fake_library import Counted

HEIGHT = 24


class ListApp(App[None]):
    def __init__(self, rows: Sequence[str], height: int = 1) -> None:
        super().__init__()
        self.rows = rows
        self.list = VirtualList[str](self.draw, height=height)
        self.drawn = 0
        self.messages: list[tuple[str, int | None]] = []

    def draw(self, row: str, width: int) -> list[Content]:
        self.drawn += 1
        return [safe.line(row, width)]

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.list.fill(self.rows)
        self.list.focus()

    @on(VirtualList.Highlighted)
    @on(VirtualList.Selected)
    def note(self, message: Any) -> None:
        self.messages.append((type(message).__name__, message.row))


def shown(app: ListApp) -> list[str]:
    return [app.list.render_line(y).text.rstrip() for y in range(app.list.size.height)]


async def test_a_hundred_thousand_rows_cost_what_is_in_view() -> None:
    rows = Counted([f"row {i}" for i in range(100_000)])
    app = ListApp(rows)
    async with app.run_test(size=(80, HEIGHT)) as pilot:
        await pilot.pause()
        assert len(set(rows.seen)) <= HEIGHT
        assert app.drawn <= 2 * HEIGHT  # once more when the scrollbar takes its columns
        await pilot.press("G")
        assert app.list.cursor == 99_999
        assert shown(app)[-1] == "▸ row 99999"
        assert app.drawn <= 3 * HEIGHT
        await pilot.resize_terminal(60, HEIGHT)
        await pilot.pause()
        assert app.drawn <= 5 * HEIGHT
        assert shown(app)[-1] == "▸ row 99999"


async def test_keys_move_the_cursor_and_keep_it_in_view() -> None:
    app = ListApp([f"row {i}" for i in range(100)])
    async with app.run_test(size=(40, 10)) as pilot:
        for keys, row in (
            ("j down", 2),
            ("k", 1),
            ("pagedown", 11),
            ("pageup", 1),
            ("end", 99),
            ("j", 99),
            ("home k", 0),
        ):
            await pilot.press(*keys.split())
            assert app.list.cursor == row
            assert f"▸ row {row}" in shown(app)


async def test_rows_of_two_lines_have_one_sign_each() -> None:
    app = ListApp(["a", "b"], height=2)
    async with app.run_test(size=(40, 6)) as pilot:
        await pilot.press("j")
        assert shown(app)[:4] == ["  a", "", "▸ b", ""]


async def test_the_mouse_chooses_a_row_and_a_double_click_opens_it() -> None:
    app = ListApp([f"row {i}" for i in range(50)], height=2)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.click(VirtualList, offset=(5, 5))
        assert app.list.cursor == 2
        assert ("Selected", 2) not in app.messages
        await pilot.click(VirtualList, offset=(5, 5), times=2)
        assert ("Selected", 2) in app.messages
        await pilot.click(VirtualList, offset=(5, 9))
        assert app.list.cursor == 4


async def test_the_wheel_scrolls_without_moving_the_cursor() -> None:
    app = ListApp([f"row {i}" for i in range(50)])
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot._post_mouse_events([events.MouseScrollDown], VirtualList)
        await pilot.pause()
        assert app.list.scroll_offset.y > 0
        assert app.list.cursor == 0


async def test_enter_opens_the_row_at_the_cursor() -> None:
    app = ListApp(["a", "b"])
    async with app.run_test() as pilot:
        await pilot.press("j", "enter")
        assert app.messages == [("Highlighted", 0), ("Highlighted", 1), ("Selected", 1)]
        assert app.list.current == "b"


async def test_an_empty_list_says_so_and_takes_every_key() -> None:
    app = ListApp([])
    async with app.run_test() as pilot:
        await pilot.press("j", "k", "G", "g", "pagedown", "pageup", "enter")
        await pilot.click(VirtualList)
        assert app.list.cursor is None
        assert app.list.current is None
        assert set(app.messages) == {("Highlighted", None)}


async def test_filling_again_starts_at_the_top() -> None:
    app = ListApp([f"row {i}" for i in range(50)])
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("G")
        app.list.fill(["one", "two"], cursor=1)
        await pilot.pause()
        assert shown(app)[:2] == ["  one", "▸ two"]


class Broken(Sequence[str]):
    def __len__(self) -> int:
        return 3

    def __getitem__(self, at: Any) -> Any:
        raise StoreError("the index is being replaced", "wait a moment")


async def test_a_row_that_cannot_be_read_says_why() -> None:
    app = ListApp(Broken())
    async with app.run_test():
        assert "the index is being replaced" in shown(app)[0]
