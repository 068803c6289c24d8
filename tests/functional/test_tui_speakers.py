"""Putting right who is who from the quotes pane, on a real workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library import Library, open_library
from tests.functional.cli_runs import make_workspace
from tests.functional.tui_driver import drive

FILES = {
    "one.txt": "Harbour talks end\n2022-01-10\n“The quay is sinking,” said Sergei Ilyin, the deputy minister.\n",
    "two.txt": "Mayor speaks\n2022-01-13\n“The bridge is closed,” said Ada Lunde, the mayor.\n",
    "three.txt": "Talks go on\n2022-01-14\n“We stay here tonight,” said Sergey Ilyin.\n",
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(make_workspace(tmp_path, FILES)) as opened:
        opened.refresh(jobs=1)
        yield opened


def named(library: Library) -> set[str]:
    return {found.speaker.name for found in library.speakers()}


async def test_a_speaker_is_renamed_with_a_key_and_a_name(library: Library) -> None:
    async with drive(library, pane="quotes") as tui:
        await tui.type("bridge")
        await tui.sees("1 of 3 quotes", "Ada Lunde")
        await tui.press("enter", "R")
        await tui.sees("Ada Lunde is to be called")
        await tui.press("end")
        await tui.type("-Holm")
        await tui.press("enter")
        await tui.sees("Ada Lunde-Holm", "corrected by you", "corrections.toml")
    assert "Ada Lunde-Holm" in named(library)
    assert library.workspace.corrections.is_file()


async def test_a_speaker_is_merged_with_one_found_as_one_types(library: Library) -> None:
    async with drive(library, pane="quotes") as tui:
        await tui.type("bridge")
        await tui.sees("1 of 3 quotes", "Ada Lunde")
        await tui.press("enter", "M")
        await tui.sees("Ada Lunde is the same as")
        await tui.type("ily")
        await tui.sees("Serge")
        await tui.press("enter")
        await tui.sees("corrected by you")
    assert len(named(library)) == 1


async def test_a_name_is_split_off(library: Library) -> None:
    async with drive(library, pane="quotes") as tui:
        await tui.type("quay")
        await tui.sees("1 of 3 quotes", "named here")
        await tui.press("enter", "S")
        await tui.sees("Not Sergey Ilyin", "Sergei Ilyin")
        await tui.press("enter")
        await tui.sees("corrected by you")
    assert {"Sergei Ilyin", "Sergey Ilyin"} <= named(library)


async def test_leaving_the_question_changes_nothing_and_a_wrong_answer_is_said(library: Library) -> None:
    async with drive(library, pane="quotes") as tui:
        await tui.type("bridge")
        await tui.sees("1 of 3 quotes", "Ada Lunde")
        await tui.press("enter", "M")
        await tui.sees("is the same as")
        await tui.press("escape")
        await tui.sees("1 of 3 quotes")
        await tui.press("M")
        await tui.sees("is the same as")
        await tui.type("xyzzy")
        await tui.press("enter")
        await tui.sees("nobody called 'xyzzy'")
    assert not library.workspace.corrections.exists()


async def test_quotes_are_found_by_kind_and_confidence_as_one_types(library: Library) -> None:
    async with drive(library, pane="quotes") as tui:
        await tui.type("kind:direct confidence:certain bridge")
        await tui.sees("1 of 3 quotes", "The bridge is closed")
        await tui.press("escape")
        await tui.type("kind:shout")
        await tui.sees("no kind is called")
