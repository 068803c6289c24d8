from __future__ import annotations

from datetime import date

import pytest

from briefing.model import Basis, DateEstimate, DateRange, Hints, Precision, RawDocument
from briefing.text.pipeline import analyse_document

STORY = "The harbour board met again. It had shut the quay for repairs."


def stated(head: str, *, hint: str | None = None, file: str = "a.txt", body: str = STORY) -> DateEstimate | None:
    text = f"Harbour board shuts the old quay\n{head}\n\n{body}\n"
    return analyse_document(RawDocument(text, hints=Hints(published=hint)), file=file).article.published


def told(found: DateEstimate | None) -> list[tuple[str, str]]:
    assert found
    return [(evidence.text, evidence.explanation) for evidence in found.evidence]


def test_what_most_kinds_of_places_state_outweighs_a_date_line() -> None:
    head = "2 July 2021\nhttps://example.org/2023/11/16/quay"
    found = stated(head, hint="2023-11-18")
    assert found
    assert found.best == date(2023, 11, 18)
    assert told(found) == [
        ("2023-11-18", "stated by the file"),
        ("2 July 2021", "a date line at the head of the file, which is another"),
        ("/2023/11/16", "the day in the address, which agrees"),
    ]


def test_many_lines_of_one_page_do_not_outvote_the_first() -> None:
    found = stated("4 May 2023\n2 June 2021\n3 June 2021\n3 June 2021")
    assert found
    assert found.best == date(2023, 5, 4)
    assert len(told(found)) == 3


def test_two_lines_that_contradict_each_other_are_both_shown() -> None:
    assert told(stated("Published: 4 May 2024\nPublished: 4 May 2025")) == [
        ("Published: 4 May 2024", "a date line at the head of the file"),
        ("Published: 4 May 2025", "a date line at the head of the file, which is another"),
    ]


@pytest.mark.parametrize(
    "head", ["Updated: 9 June 2024\nPublished: 2 May 2024", "Published: 2 May 2024\nUpdated: 9 June 2024"]
)
def test_the_day_of_a_change_is_not_that_of_publication(head: str) -> None:
    found = stated(head)
    assert found
    assert (found.best, len(found.evidence)) == (date(2024, 5, 2), 1)


def test_the_day_of_a_change_yields_to_what_the_format_states() -> None:
    found = stated("Updated: 9 June 2024", hint="2024-05-02")
    assert found
    assert found.best == date(2024, 5, 2)
    alone = stated("Updated: 9 June 2024")
    assert alone
    assert alone.best == date(2024, 6, 9)


@pytest.mark.parametrize("day", ["1970-01-01", "1970-01-01T00:00:00Z"])
def test_what_no_article_can_be_of_is_no_day(day: str) -> None:
    assert stated("", hint=day) is None
    assert stated(day) is None


def test_a_weekday_that_was_another_is_told() -> None:
    ((_, explanation),) = told(stated("Sunday, 2 May 2024"))
    assert explanation == "a date line at the head of the file, though that day was a Thursday"
    ((_, right),) = told(stated("Thursday, 2 May 2024"))
    assert "though" not in right


def test_a_dateline_with_its_year_states_the_day() -> None:
    found = stated("", body=f"OSLO, March 4, 2024 (Agency) — {STORY}")
    assert found
    assert (found.best, found.basis) == (date(2024, 3, 4), Basis.STATED)
    assert found.evidence[0].explanation == "the dateline that the text opens with"


@pytest.mark.parametrize(
    "file", ["2024-05-03_quay.txt", "20240503_quay.txt", "in/2024.05.03.txt", "a\\quay-2024_05_03.txt"]
)
def test_the_name_of_a_file_states_the_day_where_nothing_else_does(file: str) -> None:
    found = stated("", file=file)
    assert found
    assert (found.best, found.basis) == (date(2024, 5, 3), Basis.STATED)
    assert found.evidence[0].explanation == "the day in the file’s name"


def test_the_name_of_a_file_that_its_text_contradicts_states_nothing() -> None:
    found = stated("", file="20240503.txt", body=STORY + " It opened on 4 June 2024.")
    assert found
    assert found.basis is Basis.INFERRED


def test_a_file_saved_later_contradicts_nothing_and_one_saved_earlier_does() -> None:
    assert len(told(stated("4 May 2023", file="2024-05-03.txt"))) == 1
    assert told(stated("4 May 2023", file="2022-05-03.txt"))[1:] == [
        ("2022-05-03", "the day in the file’s name, which is another")
    ]


@pytest.mark.parametrize(
    "file", ["2024-05-03/quay.txt", "120240503.txt", "2024-13-03.txt", "20240231.txt", "2024-0503.txt"]
)
def test_other_numbers_in_a_place_are_no_day(file: str) -> None:
    assert stated("", file=file) is None


def test_the_file_of_many_articles_tells_the_day_of_none() -> None:
    assert analyse_document(RawDocument(STORY, part=1), file="2024-05-03.txt").article.published is None


def test_a_numeric_date_that_nothing_decides_is_a_doubt_between_two_days() -> None:
    found = stated("03/04/2024")
    assert found
    assert found.range == DateRange(date(2024, 3, 4), date(2024, 4, 3), Precision.RANGE)
    assert found.basis is Basis.INFERRED
    assert told(found) == [("03/04/2024", "a date line at the head of the file, either 4 March or 3 April")]


def test_another_statement_decides_what_a_numeric_date_means() -> None:
    found = stated("03/04/2024", hint="2024-04-04")
    assert found
    assert (found.best, found.basis) == (date(2024, 4, 3), Basis.STATED)
    apart = stated("03/04/2024", hint="2024-06-04")
    assert apart
    assert apart.best == date(2024, 6, 4)
