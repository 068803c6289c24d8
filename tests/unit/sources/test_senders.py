from __future__ import annotations

import pytest

from briefing.sources.mail.senders import byline_and_outlet, display_name


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("The Courier <news@courier.example>", "The Courier"),
        ('"Marsh, Elena" <e@courier.example>', "Marsh, Elena"),
        ("news@courier.example", ""),
        ("<news@courier.example>", ""),
        ("news@courier.example <news@courier.example>", ""),
        ("", ""),
        ("The Courier", ""),
    ],
)
def test_the_display_name_is_what_stands_before_the_address(sender: str, name: str) -> None:
    assert display_name(sender) == name


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        ("Elena Marsh from The Courier", ("Elena Marsh", "The Courier")),
        ("Elena Marsh, The Courier", ("Elena Marsh", "The Courier")),
        ("The Morning from The Courier", (None, "The Courier")),
        ("Breaking News at Tinbridge Post", (None, "Tinbridge Post")),
        ("The Courier", (None, "The Courier")),
        ("Marsh, Elena", (None, "Marsh, Elena")),
        ("", (None, None)),
    ],
)
def test_a_list_names_its_publication_and_its_author_where_it_is_one(name: str, stated: tuple[str, str]) -> None:
    assert byline_and_outlet(name, listed=True) == stated


def test_who_writes_without_a_list_and_has_the_name_of_a_person_is_the_author() -> None:
    assert byline_and_outlet("Elena Marsh", listed=False) == ("Elena Marsh", None)
    assert byline_and_outlet("Courier Newsletter", listed=False) == (None, "Courier Newsletter")


@pytest.mark.parametrize("bit", ["a ", "<", ">", " from ", ", ", "A"])
def test_long_names_are_read_in_time(bit: str) -> None:
    byline_and_outlet(display_name(bit * 100_000), listed=True)
    byline_and_outlet(bit * 1_000, listed=False)
