"""XML that is no feed."""

from __future__ import annotations

import pytest

import briefing
from briefing.errors import SourceError
from briefing.sources import read


@pytest.mark.parametrize(
    "raw",
    [
        '<?xml version="1.0"?><urlset><url><loc>https://example.org/a</loc></url></urlset>',
        '<?xml version="1.0"?><opml version="1.0"><body><outline text="News"/></body></opml>',
        '<?xml version="1.0"?><catalog><book><title>A book</title></book></catalog>',
        '<svg xmlns="http://www.w3.org/2000/svg"><text>hello</text></svg>',
    ],
)
def test_xml_without_a_paragraph_is_refused_with_advice(raw: str) -> None:
    with pytest.raises(SourceError, match="holds no paragraph") as caught:
        read(raw, "a.xml")
    assert caught.value.advice


def test_an_article_of_an_agency_is_read_by_its_paragraphs() -> None:
    story = "".join(f"<p>The ferry number {n} stays in port, said Ada Lunde of the board.</p>" for n in range(5))
    raw = f'<?xml version="1.0"?><nitf><head><title>Ferries stay</title></head><story>{story}</story></nitf>'
    text = briefing.analyse(raw, name="a.xml").article.text
    assert text.count("stays in port") == 5
    assert "<" not in text


def test_a_text_that_opens_with_a_tag_is_no_xml() -> None:
    (document,) = read("<b>Geneva</b> The talks went on.", "a.txt")
    assert document.text.startswith("<b>")
