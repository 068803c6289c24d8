"""Scripts rely on these names; a change here is a change of the schema."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from datetime import date

import pytest

import briefing
from briefing import model
from briefing.errors import SourceError

PUBLIC = {
    model.Span: {"start", "end"},
    model.Piece: {"status", "reason", "raw", "span"},
    model.Provenance: {"pieces"},
    model.Quote: {"span", "kind", "speaker", "speaker_span", "cue_span", "confidence"},
    model.TimeExpression: {"span", "timex_type", "value", "range", "rule", "anchor"},
    model.Article: {"text", "title", "subtitle", "byline", "outlet", "url", "published", "paragraphs", "provenance"},
    model.Analysis: {"article", "quotes", "times"},
    model.DateRange: {"earliest", "latest", "precision"},
}


@pytest.mark.parametrize("thing", PUBLIC, ids=lambda thing: thing.__name__)
def test_the_fields_that_others_read_are_there(thing: type) -> None:
    assert PUBLIC[thing] <= {field.name for field in fields(thing)}


def test_the_package_offers_analyse_and_open() -> None:
    assert set(briefing.__all__) == {"__version__", "analyse", "open"}


def test_importing_the_package_loads_none_of_its_engines() -> None:
    heavy = "textual whoosh sqlite3 rich dateutil charset_normalizer"
    program = f"import sys, briefing; print([m for m in '{heavy}'.split() if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


RAW = """Ferry talks end without a deal
2023-05-04
The harbour board met the ferry company on May 3. “We are still far apart,” said board chair Ada Lunde.
"""


def test_one_article_is_analysed_without_touching_a_disk() -> None:
    found = briefing.analyse(RAW.encode())
    article = found.article
    assert article.title == "Ferry talks end without a deal"
    assert article.published is not None
    assert article.published.best == date(2023, 5, 4)
    (quote,) = found.quotes
    assert quote.span.of(article.text) == "We are still far apart,"
    assert quote.speaker is not None
    assert quote.speaker.name == "Ada Lunde"
    assert article.provenance.to_raw(quote.span).of(RAW) == "We are still far apart,"
    assert [(t.value, t.rule) for t in found.times] == [("2023-05-03", "month-day")]


def test_a_date_known_from_elsewhere_anchors_the_article() -> None:
    found = briefing.analyse("The talks ended yesterday. " * 3, published=date(2024, 3, 1))
    assert found.times[0].value == "2024-02-29"


def test_what_is_no_article_is_refused_with_advice() -> None:
    with pytest.raises(SourceError) as caught:
        briefing.analyse(b"  \n")
    assert caught.value.advice
