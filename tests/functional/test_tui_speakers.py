"""Putting right who is who from the quotes pane, on a real workspace."""

from __future__ import annotations

import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from briefing.library import Library
from tests.functional.tui_driver import Driver, drive

FILES = {
    "one.txt": "Harbour talks end\n2022-01-10\n“The quay is sinking,” said Sergei Ilyin, the deputy minister.\n",
    "two.txt": "Mayor speaks\n2022-01-13\n“The bridge is closed,” said Ada Lunde, the mayor.\n",
    "three.txt": "Talks go on\n2022-01-14\n“We stay here tonight,” said Sergey Ilyin.\n",
    "four.txt": "Trial ends\n2022-01-15\n“I did not do it,” said Ada Lunde, the convicted thief.\n",
}


def named(library: Library) -> set[str]:
    return {found.speaker.name for found in library.speakers()}


@asynccontextmanager
async def asked(library: Library, word: str, key: str, *sees: str) -> AsyncIterator[Driver]:
    """The question that a key asks about the speaker of the only quote with a word."""
    async with drive(library, pane="quotes") as tui:
        await tui.type(word)
        await tui.sees("1 of 4 quotes")
        await tui.press("enter", key)
        await tui.sees(*sees)
        yield tui


async def test_a_speaker_is_renamed_with_a_key_and_a_name(library: Library) -> None:
    async with asked(library, "bridge", "R", "Ada Lunde is to be called") as tui:
        await tui.press("end")
        await tui.type("-Holm")
        await tui.press("enter")
        await tui.sees("Ada Lunde-Holm", "corrected by you", "corrections.toml")
    assert "Ada Lunde-Holm" in named(library)


async def test_a_speaker_is_merged_with_one_found_as_one_types(library: Library) -> None:
    async with asked(library, "bridge", "M", "Ada Lunde is the same as") as tui:
        await tui.type("ily")
        await tui.sees("Serge")
        await tui.press("enter")
        await tui.sees("corrected by you")
    assert len(named(library)) == 1


async def test_a_name_other_than_the_shown_one_is_split_off_everywhere(library: Library) -> None:
    async with asked(library, "quay", "S", "Not Sergey Ilyin", "Sergei Ilyin", "Sergei Ilyin in one.txt") as tui:
        await tui.press("enter")
        await tui.sees("corrected by you")
    assert {"Sergei Ilyin", "Sergey Ilyin"} <= named(library)


async def test_the_shown_name_is_split_off_in_this_article_only(library: Library) -> None:
    async with asked(library, "bridge", "S", "Not Ada Lunde", "Ada Lunde in two.txt") as tui:
        await tui.press("enter")
        await tui.sees("Ada Lunde (two.txt)", "corrected by you")
    assert {"Ada Lunde", "Ada Lunde (two.txt)"} <= named(library)
    (entry,) = tomllib.loads(library.workspace.corrections.read_text("utf-8"))["speaker"]
    assert entry == {"name": "Ada Lunde (two.txt)", "variants": ["Ada Lunde"], "articles": ["two.txt"]}


async def test_leaving_the_question_changes_nothing(library: Library) -> None:
    async with asked(library, "bridge", "M", "is the same as") as tui:
        await tui.press("escape")
        await tui.sees("1 of 4 quotes")
    assert not library.workspace.corrections.exists()


async def test_an_answer_that_cannot_be_kept_stays_to_be_put_right(library: Library) -> None:
    library.corrections.split_speaker("Sergey Ilyin", ["Sergei Ilyin"])
    async with asked(library, "bridge", "M", "is the same as") as tui:
        await tui.type("xyzzy")
        await tui.press("enter")
        await tui.sees("is the same as", "xyzzy", "nobody called 'xyzzy'")
        await tui.press(*["backspace"] * 5)
        await tui.type("ilyin")
        await tui.press("enter")
        await tui.sees("is the same as", "'ilyin' could be")
        await tui.press("home")
        await tui.type("sergey ")
        await tui.press("enter")
        await tui.sees("corrected by you", "corrections.toml")
    assert named(library) == {"Sergei Ilyin", "Sergey Ilyin"}


async def test_quotes_are_found_by_kind_and_confidence_as_one_types(library: Library) -> None:
    async with drive(library, pane="quotes") as tui:
        await tui.type("kind:direct confidence:certain bridge")
        await tui.sees("1 of 4 quotes", "The bridge is closed", "Ada Lunde · certain · ")
        await tui.press("escape")
        await tui.type("kind:shout")
        await tui.sees("no kind is called")


async def test_a_filter_that_there_is_not_is_said_where_nothing_is_found(library: Library) -> None:
    async with drive(library, pane="quotes") as tui:
        await tui.type("speeker:lunde")
        await tui.sees("no such filter: speeker")
