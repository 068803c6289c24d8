from __future__ import annotations

from typing import Any

import pytest

from briefing.model import Problem, RawDocument
from briefing.store.building import analysing
from briefing.store.building.analysing import analysed
from briefing.store.records.rows import ArticleRows
from briefing.text import pipeline
from briefing.text.lines import line_digest

LINE = "Harbour news every morning"
TEXT = f"The harbour board met the ferry company on Monday.\n\n{LINE}\n\nIt meets again in June.\n"
LEARNED = frozenset({line_digest(LINE)})


def rows(document: RawDocument, boilerplate: frozenset[int]) -> ArticleRows:
    found = analysed(document, "a.txt", boilerplate)
    assert isinstance(found, ArticleRows)
    return found


def test_what_was_learned_is_taken_out_and_noted() -> None:
    before, after = rows(RawDocument(TEXT), frozenset()), rows(RawDocument(TEXT), LEARNED)
    assert LINE in str(before.body)
    assert LINE not in str(after.body)
    assert before.doubtful == ((line_digest(LINE), 0),)
    assert after.doubtful == ((line_digest(LINE), 1),)
    assert before.voice == after.voice


@pytest.mark.parametrize("fault", [RecursionError(), None])
def test_an_article_that_cannot_be_without_boilerplate_stays_as_it_is(
    monkeypatch: pytest.MonkeyPatch, fault: Exception | None
) -> None:
    """It is noted all the same, or every build would try again."""
    really = pipeline.analyse_document

    def analyse(document: RawDocument, *, boilerplate: frozenset[int], **more: Any) -> Any:
        if boilerplate and fault:
            raise fault
        return really(RawDocument(" " if boilerplate else document.text), boilerplate=boilerplate, **more)

    monkeypatch.setattr(analysing, "analyse_document", analyse)
    found = rows(RawDocument(TEXT), LEARNED)
    assert LINE in str(found.body)
    assert found.doubtful == ((line_digest(LINE), 1),)


def test_an_article_without_text_is_a_problem() -> None:
    found = analysed(RawDocument("* * *"), "a.txt", LEARNED)
    assert isinstance(found, Problem)
    assert found.what == "holds no text of an article"
