"""The reader on a real workspace: the demonstration corpus, built in the app."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library import Library, open_library
from briefing.tui import safe
from briefing.tui.app import BriefingApp
from briefing.tui.panes.compare import ComparePane
from briefing.tui.screens.context import InContext
from tests.functional.tui_driver import Driver, drive

DEMONSTRATION = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    root = tmp_path_factory.mktemp("workspace")
    shutil.copytree(DEMONSTRATION, root / "corpus")
    with open_library(root) as library:
        library.refresh(jobs=1)
        yield library


def raw_words(library: Library, article: str, words: str) -> str:
    """The words of the source file under the first place of `words` in an article."""
    found = library.article(article)
    start = found.text.index(words)
    raw = found.provenance.to_raw(type(found.paragraphs[0].span)(start, start + len(words)))
    return raw.of(library.raw_text(found.id))


async def test_a_workspace_without_an_index_is_built_and_shown(tmp_path: Path) -> None:
    shutil.copytree(DEMONSTRATION, tmp_path / "corpus")
    (tmp_path / "corpus" / "empty.txt").touch()
    with open_library(tmp_path) as library:
        app = BriefingApp(library, copier=lambda _: None)
        async with app.run_test(size=(80, 24)) as pilot:
            tui = Driver(app, pilot)
            await tui.sees("▸", "11 articles", "! 1 problem")
            assert library.is_built()
            await tui.press("exclamation_mark")
            await tui.sees("empty.txt")


async def test_a_quote_leads_to_the_words_of_its_file(built: Library) -> None:
    async with drive(built, (80, 24), "quotes") as tui:
        await tui.type("missed opp")
        await tui.sees("a missed opportunity", "exact")
        await tui.press("enter", "enter")
        await tui.until(lambda: tui.highlighted == "a missed opportunity")
        await tui.press("y")
        assert tui.app.clipboard == "a missed opportunity"
        article = built.quotes("missed opp").items[0].article
        assert raw_words(built, article.id, tui.app.clipboard) == tui.app.clipboard


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_every_entry_and_account_opens_at_its_sentence(built: Library, size: tuple[int, int]) -> None:
    entries = list(built.timeline().items)[:3]
    async with drive(built, size) as tui:
        await tui.sees("▸")
        for entry in entries:
            await tui.press("enter")
            for account in entry.accounts:
                await tui.press("enter")
                await tui.until(lambda: isinstance(tui.app.screen, InContext) and tui.highlighted)
                assert tui.highlighted.replace("\n", "") == account.text.replace("\n", "")
                await tui.press("q", "j")
            await tui.press("q", "j")


async def test_every_article_stands_beside_its_file_and_both_are_copied_whole(built: Library) -> None:
    async with drive(built, (100, 30), "compare") as tui:
        for summary in built.articles().items:
            tui.app.raw(summary.id)
            await tui.sees(f"file {summary.file[:30]}", "removed or rewritten")
            await tui.press("f7", "y")
            assert tui.app.clipboard == built.article(summary.id).text
            await tui.press("tab", "f7", "y")
            assert tui.app.clipboard == safe.text_area(built.raw_text(summary.id))
            await tui.press("shift+tab")


async def test_two_articles_of_one_event_share_sentences(built: Library) -> None:
    articles = list(built.articles().items)
    a, b = next((a.id, b.id) for a in articles for b in articles if a.id < b.id and built.compare(a.id, b.id))
    pairs = built.compare(a, b)
    async with drive(built, (120, 40), "compare") as tui:
        tui.app.query_one(ComparePane).load(a, b)
        await tui.sees(f"1 of {len(pairs)} pair")
        await tui.until(lambda: tui.highlighted == pairs[0].a.of(built.article(a).text))
        await tui.press("tab")
        await tui.until(lambda: tui.highlighted == pairs[0].b.of(built.article(b).text))


async def test_an_index_that_another_process_has_changed_is_told_of_and_read_again_by_a_key(tmp_path: Path) -> None:
    shutil.copytree(DEMONSTRATION, tmp_path / "corpus")
    with open_library(tmp_path) as library, open_library(tmp_path) as other:
        library.refresh(jobs=1)
        for pane in ("articles", "timeline"):
            async with drive(library, (120, 40), pane) as tui:
                await tui.sees("▸")
                (tmp_path / "corpus" / f"{pane}.txt").write_text(
                    f"About {pane}\n\nOn January 12, 2022, it was said “so”.\n"
                )
                other.refresh(jobs=1)
                await tui.press("escape", "escape", "G", "g", "j", "enter", "y", "escape", "slash")
                await tui.type("january")
                await tui.press("enter", "f5")
                await tui.until(lambda: tui.app.building.ended)
                await tui.press("slash", "escape", "enter", "G")
                assert not tui.app._exit
                await tui.sees(f"{len(library.articles().items)} articles", "▸")
