"""In the reader, offsets of the article are offsets of the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from briefing.model import Span
from briefing.tui import safe
from briefing.tui.widgets.places import Places
from briefing.tui.widgets.reader import Mark, Reader

TEXT = "A title\n\nThe talks lasted 8 hours. Nobody “spoke” after them.\n\nEnd\n"


class ReaderApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.reader = Reader()

    def compose(self) -> ComposeResult:
        yield self.reader

    def on_mount(self) -> None:
        self.reader.focus()


def span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def styled(reader: Reader, row: int, style: str) -> list[str]:
    """The stretches of a row whose style says `style`."""
    line = reader.get_line(row)
    return [line.plain[s.start : s.end] for s in line.spans if style in str(s.style)]


@given(st.text("ab \n\r\x85\u2028\x1c日é", max_size=60))
def test_every_offset_has_its_place_and_every_place_its_offset(text: str) -> None:
    places = Places(safe.text_area(text))
    rows = safe.text_area(text).split("\n")
    for offset in range(len(text) + 1):
        row, column = places.location(offset)
        assert places.offset(row, column) == offset
        assert rows[row][:column] == safe.text_area(text)[offset - column : offset]
    assert places.location(len(text) + 5) == places.location(len(text))


async def test_the_found_passage_is_highlighted_and_nothing_else() -> None:
    app = ReaderApp()
    async with app.run_test() as pilot:
        app.reader.show(TEXT)
        app.reader.jump(span("lasted 8 hours"))
        await pilot.pause()
        assert styled(app.reader, 2, "reverse") == ["lasted 8 hours"]
        assert app.reader.cursor_offset == span("lasted").start
        app.reader.jump(span("End"))
        assert styled(app.reader, 2, "reverse") == []
        assert styled(app.reader, 4, "reverse") == ["End"]


async def test_a_passage_over_several_lines_is_highlighted_on_each() -> None:
    app = ReaderApp()
    async with app.run_test():
        app.reader.show(TEXT)
        app.reader.jump(Span(span("title").start, span("The talks").end))
        assert styled(app.reader, 0, "reverse") == ["title"]
        assert styled(app.reader, 2, "reverse") == ["The talks"]


async def test_a_far_passage_is_scrolled_into_view() -> None:
    text = "word " * 3000 + "needle" + " word" * 3000
    app = ReaderApp()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(text)
        app.reader.jump(span("needle", text))
        await pilot.pause()
        await pilot.pause()
        rows = [app.reader.render_line(y).text for y in range(app.reader.size.height)]
        assert any("needle" in row for row in rows)


async def test_a_passage_is_in_the_middle_when_the_text_gets_its_room() -> None:
    """On a narrow screen the reader is hidden while the passage is looked for; and a terminal may change its size."""
    text = "word " * 3000 + "needle" + " word" * 3000
    app = ReaderApp()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.display = False
        await pilot.pause()
        app.reader.show(text)
        app.reader.jump(span("needle", text))
        await pilot.pause()
        app.reader.display = True
        for size in ((60, 20), (100, 20), (30, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            rows = [app.reader.render_line(y).text for y in range(app.reader.size.height)]
            assert any("needle" in row for row in rows[5:15])


async def test_marks_have_their_own_styles() -> None:
    app = ReaderApp()
    async with app.run_test():
        app.reader.show(TEXT, [Mark(span("A title"), "title"), Mark(span("8 hours"), "time")])
        assert styled(app.reader, 0, "bold") == ["A title"]
        assert styled(app.reader, 2, "underline") == ["8 hours"]


async def test_what_a_copy_takes() -> None:
    """The selection, else the passage, else the quote or the sentence at the cursor."""
    app = ReaderApp()
    async with app.run_test() as pilot:
        reader = app.reader
        reader.show(TEXT, [Mark(span("spoke"), "quote")])
        reader.sentences = (span("The talks lasted 8 hours."), span("Nobody “spoke” after them."))
        assert words(reader) == "A title"
        reader.move_cursor(reader.location(span("lasted").start))
        assert words(reader) == "The talks lasted 8 hours."
        reader.move_cursor(reader.location(span("poke").start))
        assert words(reader) == "spoke"
        await pilot.press("shift+right", "shift+right")
        assert words(reader) == "po"
        reader.jump(span("8 hours"))
        assert words(reader) == "8 hours"


def words(reader: Reader) -> str:
    chosen = reader.current()
    return reader.words(chosen) if chosen else ""


async def test_v_selects_by_sentences() -> None:
    app = ReaderApp()
    async with app.run_test() as pilot:
        reader = app.reader
        reader.show(TEXT)
        reader.sentences = (span("The talks lasted 8 hours."), span("Nobody “spoke” after them."), span("End"))
        reader.move_cursor(reader.location(span("lasted").start))
        await pilot.press("v")
        assert reader.selected_text == "The talks lasted 8 hours."
        await pilot.press("v")
        assert reader.selected_text == "The talks lasted 8 hours. Nobody “spoke” after them."
        await pilot.press("v", "v", "v")
        assert reader.selected_text.endswith("End")


async def test_the_text_cannot_be_changed() -> None:
    app = ReaderApp()
    async with app.run_test() as pilot:
        app.reader.show(TEXT)
        await pilot.press("x", "delete", "ctrl+k", "ctrl+v", "enter", "ctrl+x", "backspace", "tab")
        assert app.reader.text == TEXT


async def test_j_reads_on_and_g_goes_back() -> None:
    app = ReaderApp()
    async with app.run_test(size=(40, 10)) as pilot:
        app.reader.show("\n".join(f"line {i}" for i in range(100)))
        await pilot.press("j", "j", "j")
        assert app.reader.scroll_offset.y == 3
        await pilot.press("G")
        assert app.reader.cursor_location[0] == 99
        await pilot.press("g")
        assert app.reader.cursor_location == (0, 0)


async def test_an_enormous_line_is_shown() -> None:
    app = ReaderApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.reader.show("x" * 50_000 + " y" * 25_000)
        await pilot.press("G")
        assert app.reader.render_line(20).text.strip()
