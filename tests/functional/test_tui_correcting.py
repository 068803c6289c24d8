"""Putting right an article's date, outlet and title from the reader, on a real workspace."""

from __future__ import annotations

from briefing.library import Library
from briefing.model import Basis
from briefing.tui.panes.articles import ArticlesPane
from tests.functional.tui_driver import drive

FILES = {
    "one.txt": "Harbour talks end\n2022-01-10\n“The quay is sinking,” said Sergei Ilyin, the deputy minister.\n",
    "two.txt": "Mayor speaks\n2022-01-13\n“The bridge is closed,” said Ada Lunde, the mayor.\n",
    "three.txt": "Harbour talks go on\n2022-01-14\n“We stay here tonight,” said Sergey Ilyin.\n",
}


async def test_the_date_of_the_article_at_the_cursor_is_corrected_and_shown_at_once(library: Library) -> None:
    async with drive(library, pane="articles") as tui:
        await tui.sees("Harbour talks go on", "14 Jan 2022 (stated)")
        await tui.press("D")
        await tui.sees("Harbour talks go on was published on", "2022-01-14", "the file has 14 Jan 2022")
        await tui.press(*["backspace"] * 2)
        await tui.type("02")
        await tui.sees("2022-01-02")
        await tui.press("enter")
        await tui.sees("2 Jan 2022 (corrected)", "dated by your correction", "corrections.toml")
        # It is listed last now, and the cursor went with it.
        pane = tui.app.query_one(ArticlesPane)
        assert pane.article
        assert (pane.articles.cursor, pane.article.file) == (2, "three.txt")
    published = library.article("three").published
    assert published
    assert published.basis is Basis.CORRECTED


async def test_an_empty_line_takes_a_correction_back_and_escape_changes_nothing(library: Library) -> None:
    library.corrections.correct_article("three", {"published": "2021"})
    async with drive(library, pane="articles") as tui:
        await tui.sees("Mayor speaks")
        await tui.press("G")
        await tui.sees("2021 (corrected)")
        await tui.press("D")
        await tui.sees("was published on", "leave it empty")
        await tui.press("escape")
        await tui.sees("2021 (corrected)")
        await tui.press("D")
        await tui.sees("was published on")
        await tui.press(*["backspace"] * 4, "enter")
        await tui.sees("14 Jan 2022 (stated)", "taken out of corrections.toml")
    assert library.article("three").corrected == ()


async def test_what_is_no_date_is_said_as_one_types_and_not_kept(library: Library) -> None:
    async with drive(library, pane="articles") as tui:
        await tui.sees("Harbour talks go on")
        await tui.press("D")
        await tui.sees("was published on")
        await tui.type("x")
        await tui.sees("'2022-01-14x' is no date of publication")
        await tui.press("enter")
        await tui.sees("was published on", "'2022-01-14x' is no date of publication")
        await tui.press("escape")
        await tui.sees("14 Jan 2022 (stated)")
    assert not library.workspace.corrections.exists()


async def test_title_and_outlet_are_corrected_where_the_article_is_read(library: Library) -> None:
    async with drive(library, pane="articles") as tui:
        await tui.sees("Harbour talks go on")
        await tui.press("enter", "enter")
        await tui.sees("We stay here tonight")
        await tui.press("O")
        await tui.sees("Harbour talks go on appeared in", "the file has none")
        await tui.type("Quay")
        await tui.press("enter")
        await tui.sees("Quay", "corrected by you: outlet", "kept in corrections.toml")
        await tui.press("T")
        await tui.sees("has the title")
        await tui.press("end")
        await tui.type(" and on")
        await tui.press("enter")
        await tui.sees("Harbour talks go on and on", "corrected by you: title, outlet")
        await tui.press("escape")
        await tui.sees("Harbour talks go on and on", "Mayor speaks")
    facts = library.corrections.facts("three")
    assert (facts.article.outlet, facts.article.title) == ("Quay", "Harbour talks go on and on")
    assert facts.article.text.startswith("Harbour talks go on\n")
    assert (facts.stated.outlet, facts.stated.title) == (None, "Harbour talks go on")
