from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cite import STYLES, format_citation
from briefing.errors import UsageError
from briefing.model import Basis, Citation, DateEstimate, DateRange

KNOWN = Citation(
    quote="a missed opportunity.",
    speaker="Sergei Ryabkov",
    title="Talks in Geneva",
    outlet="The Courier",
    byline="Ann Writer",
    url="https://courier.example/talks",
    file="geneva.txt",
    published=DateEstimate(DateRange.day(date(2022, 1, 10)), Basis.STATED, date(2022, 1, 10)),
)
UNKNOWN = Citation("so it is", None, None, None, None, None, "003_geneva.txt", None)


def test_plain() -> None:
    assert format_citation(KNOWN, "plain") == (
        "“a missed opportunity.” (Sergei Ryabkov). "
        "Ann Writer, “Talks in Geneva”, The Courier, 10 January 2022, https://courier.example/talks"
    )


def test_markdown() -> None:
    assert format_citation(KNOWN, "markdown") == (
        "“a missed opportunity.” — Sergei Ryabkov, Ann Writer, "
        "[Talks in Geneva](https://courier.example/talks), *The Courier*, 10 January 2022"
    )


def test_what_is_unknown_is_said() -> None:
    """Nobody is named, there is no outlet, so the file stands for it, and no date."""
    assert format_citation(UNKNOWN, "plain") == "“so it is” (speaker not named). 003_geneva.txt, n.d."
    assert format_citation(UNKNOWN, "markdown") == "“so it is” — speaker not named, 003\\_geneva.txt, n.d."


def test_an_inferred_date_is_marked() -> None:
    days = DateRange(date(2022, 1, 10), date(2022, 1, 13))
    inferred = replace(KNOWN, published=DateEstimate(days, Basis.INFERRED, date(2022, 1, 11)))
    for style in STYLES:
        assert "10–13 January 2022 (inferred)" in format_citation(inferred, style)


def test_an_article_can_be_cited_without_a_quotation() -> None:
    source = replace(KNOWN, quote=None)
    assert format_citation(source, "plain").startswith("Ann Writer, “Talks in Geneva”")
    assert format_citation(source, "markdown").startswith("Ann Writer, [Talks in Geneva](")


def test_markdown_keeps_the_words_as_they_are() -> None:
    words = replace(KNOWN, quote="*not* [sic] <b>bold</b> a_b `c` \\ & ~x~ | #1")
    assert format_citation(words, "markdown").startswith(
        "“\\*not\\* \\[sic\\] \\<b\\>bold\\</b\\> a\\_b \\`c\\` \\\\ \\& \\~x\\~ \\| \\#1”"
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "a b", "http://[", "https://a b", ""]
)
def test_only_a_web_address_is_cited(url: str) -> None:
    for style in STYLES:
        cited = format_citation(replace(KNOWN, url=url), style)
        assert "](" not in cited
        assert "courier.example" not in cited
        assert url not in cited or not url


def test_a_url_cannot_end_its_link() -> None:
    cited = format_citation(replace(KNOWN, url="https://a.example/x)[click](javascript:alert(1)"), "markdown")
    assert "(https://a.example/x%29[click]%28javascript:alert%281%29)" in cited


def test_an_international_address_stays_readable() -> None:
    assert "https://пример.рф/о" in format_citation(replace(KNOWN, url="https://пример.рф/о"), "plain")


def test_an_unknown_style_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no citation style 'bibtex'"):
        format_citation(KNOWN, "bibtex")


TEXTS = st.none() | st.text(max_size=40)


@given(st.builds(Citation, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, st.text(min_size=1), st.none()))
def test_any_citation_is_one_line(citation: Citation) -> None:
    for style in STYLES:
        assert len(format_citation(citation, style).splitlines()) <= 1
