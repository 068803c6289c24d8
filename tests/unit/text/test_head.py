from __future__ import annotations

from datetime import date

import pytest

from briefing.text.head import Head, HeadLine, is_subtitle, is_title, metadata


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("20230504", date(2023, 5, 4)),
        ("2023-05-04", date(2023, 5, 4)),
        ("2023-05-04T10:00:00Z", date(2023, 5, 4)),
        ("4 May 2023", date(2023, 5, 4)),
        ("May 4, 2023", date(2023, 5, 4)),
        ("Published: Thursday, May 4, 2023 at 10:30 am", date(2023, 5, 4)),
        ("13/05/2023", date(2023, 5, 13)),
        ("05/05/2023", date(2023, 5, 5)),
        ("04.05.2023", date(2023, 5, 4)),
        ("Thursday 04/05/2023", date(2023, 5, 4)),
        ("Wed, 04/05/2023 10:30", date(2023, 4, 5)),
        ("4.5.2023", date(2023, 5, 4)),
        ("Thursday 4 May 2023", date(2023, 5, 4)),
        ("Date: Thu, 4 May 2023 10:30:00 +0200", date(2023, 5, 4)),
        ("The Courier, 4 May 2023", date(2023, 5, 4)),
        ("The Courier, May 4, 2023", date(2023, 5, 4)),
        ("The Courier | 4 May 2023", date(2023, 5, 4)),
        ("4 May 2023 - The Courier", date(2023, 5, 4)),
        ("4 May 2023, Evening Post", date(2023, 5, 4)),
        ("4 May 2023, Borean Wire", date(2023, 5, 4)),
        ("May 4, 2023 / Lund Gazette", date(2023, 5, 4)),
        ("Posted on May 4, 2023 by The Courier", date(2023, 5, 4)),
        ("Boreapost, 4 May 2023", date(2023, 5, 4)),
    ],
)
def test_a_date_line_states_the_day(line: str, day: date) -> None:
    assert metadata(line) == HeadLine(Head.DATE, line, day)


@pytest.mark.parametrize("line", ["04/05/2023", "Published: 04/05/2023, 10:30", "Sunday 05/04/2023"])
def test_a_numeric_date_may_mean_two_days(line: str) -> None:
    assert metadata(line) == HeadLine(Head.DATE, line, date(2023, 4, 5), other=date(2023, 5, 4))


@pytest.mark.parametrize(
    ("line", "day", "name", "updated"),
    [
        ("Updated on 4 May 2023, 10:30 GMT", date(2023, 5, 4), None, True),
        ("Last updated: May 4, 2023", date(2023, 5, 4), None, True),
        ("Published May 4, 2023 · 5 min read", date(2023, 5, 4), None, False),
        ("May 4, 2023 - Updated July 9, 2025", date(2023, 5, 4), None, False),
        ("Updated Jul 9, 2025 | Published May 4, 2023", date(2023, 5, 4), None, False),
        ("Ada Lunde | May 4, 2023", date(2023, 5, 4), "Ada Lunde", False),
        ("By Ada Lunde — May 4, 2023 6 min read", date(2023, 5, 4), "Ada Lunde", False),
        ("Posted by Ada Lunde on May 4, 2023", date(2023, 5, 4), "Ada Lunde", False),
        ("by Ada Lunde · May 4, 2023 at 3:00 am · One comment so far", date(2023, 5, 4), "Ada Lunde", False),
        ("Ada Lunde 4 May 2023", date(2023, 5, 4), "Ada Lunde", False),
        ("Posted May 4, 2023 by Ada Lunde", date(2023, 5, 4), "Ada Lunde", False),
        ("By Ada Lunde, May 4, 2023 at 5:12 pm", date(2023, 5, 4), "Ada Lunde", False),
        ("By Ada Lunde, Staff Writer, 4 May 2023", date(2023, 5, 4), "Ada Lunde", False),
        ("Market Report | May 4, 2023", None, None, False),
    ],
)
def test_a_line_may_give_day_and_author_side_by_side(
    line: str,
    day: date | None,
    name: str | None,
    updated: bool,  # noqa: FBT001
) -> None:
    assert metadata(line) == (HeadLine(Head.DATE, line, day, name, updated=updated) if day else None)


@pytest.mark.parametrize(
    "line",
    [
        "20231341",
        "2023-02-30",
        "May 2023",
        "May 4, 2023 was a cold day",
        "The harbour was shut on 4 May 2023",
        "The Harbour Was Shut Again, 4 May 2023",
        "It was shut, 4 May 2023",
        "Born in Oslo, 4 May 2023",
        "99999999",
        "4 May 1023",
        "May 4, 2023" * 9,
    ],
)
def test_a_line_that_could_be_another_day_or_none_states_no_date(line: str) -> None:
    assert metadata(line) is None


@pytest.mark.parametrize(
    "line", ["https://example.org/a", "URL: https://example.org/a", "Source: https://example.org/a"]
)
def test_an_address_line_states_the_address(line: str) -> None:
    assert metadata(line) == HeadLine(Head.URL, "https://example.org/a")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ada Lunde", "Ada Lunde"),
        ("by Ada Lunde, Jon Berg", "Ada Lunde, Jon Berg"),
        ("Written by Ada Lunde and Jon Berg", "Ada Lunde and Jon Berg"),
        ("Author: Jean-Luc d’Arc", "Jean-Luc d’Arc"),
        ("By Ada Lunde, Staff Writer", "Ada Lunde"),
        ("By Ada Lunde, Co-Founder & Editor", "Ada Lunde"),
        ("By Ada Lunde, MD", "Ada Lunde"),
    ],
)
def test_a_byline_names_the_author(line: str, name: str) -> None:
    assert metadata(line) == HeadLine(Head.BYLINE, name)


@pytest.mark.parametrize(
    "line", ["By the harbour", "By Ada Lunde." * 9, "By " + "a" * 90, "Bystanders Ran", "By 5 May"]
)
def test_a_line_that_only_begins_like_a_byline_is_none(line: str) -> None:
    assert metadata(line) is None


def test_a_byline_is_judged_in_steps_that_do_not_multiply() -> None:
    """Nested repetition over the same letters would take longer than the age of the world."""
    assert metadata("By " + "a" * 76 + "!") is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Harbour talks end without a deal", True),
        ("Will the harbour talks end?", True),
        ("Harbour talks end without a deal.", False),
        ("Harbour talks end without…", False),
        ("Harbour", False),
        ("“No deal,” says the harbour board", False),
        ("- the first item of a list", False),
        ("word " * 50, False),
    ],
)
def test_a_title_is_a_line_that_is_no_sentence(line: str, title: bool) -> None:  # noqa: FBT001
    assert is_title(line) is title


def test_a_standfirst_has_no_full_stop_at_its_end() -> None:
    assert is_subtitle("The board and the company meet again in June")
    assert not is_subtitle("The board and the company meet again in June.")
    assert not is_subtitle("In June")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Von Jutta Kessler", "Jutta Kessler"),
        ("Par Édith Roussel", "Édith Roussel"),
        ("Autor: Łukasz Nowy", "Łukasz Nowy"),
        ("Por Íñigo de Muñoz", "Íñigo de Muñoz"),
    ],
)
def test_a_byline_in_another_language_names_its_author(line: str, name: str) -> None:
    found = metadata(line)
    assert found
    assert (found.head, found.value) == (Head.BYLINE, name)


@pytest.mark.parametrize("line", ["Von Berlin nach Paris", "Par la fenêtre", "Por fin", "Von Anfang an"])
def test_a_heading_that_begins_as_one_is_none(line: str) -> None:
    assert metadata(line) is None
