from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import sources
from briefing.errors import SourceError
from briefing.sources.epub import read
from tests.unit.sources.packed_samples import PARAGRAPH, articles, holds_together, text_of, zipped

CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
STATED = "<dc:title>Saved</dc:title><dc:creator>Elena Marsh</dc:creator><dc:language>en</dc:language>"


def chapter(title: str = "Talks in Geneva", body: str = "", heading: str = "h1") -> str:
    words = f"<p>{PARAGRAPH}</p><p>“The door is &lt;open&gt;,” said Peter Holm.</p><p>{PARAGRAPH}</p>"
    return f"<html><head><title>x</title></head><body><{heading}>{title}</{heading}>{body or words}</body></html>"


def epub(
    pages: Mapping[str, str | bytes], more: Mapping[str, str | bytes] | None = None, stated: str = STATED
) -> bytes:
    items = "".join(f'<item id="i{n}" href="{p}" media-type="application/xhtml+xml"/>' for n, p in enumerate(pages))
    refs = "".join(f'<itemref idref="i{n}"/>' for n in range(len(pages)))
    toc = '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    opf = f"<package><metadata>{stated}</metadata><manifest>{items}{toc}</manifest><spine>{refs}</spine></package>"
    head: dict[str, str | bytes] = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}
    return zipped({**head, "OEBPS/book.opf": opf, **{f"OEBPS/{p}": text for p, text in pages.items()}, **(more or {})})


def test_each_document_with_text_is_an_article_in_reading_order() -> None:
    data = epub({"cover.xhtml": "<p>Saved</p>", "b.xhtml": chapter("Second"), "a.xhtml": chapter("First")})
    found = sources.read(data, "saved.epub")
    assert [(one.part, one.hints.title) for one in found] == [(0, "Second"), (1, "First")]
    assert text_of(found[0]).startswith(f"Second\n\n{PARAGRAPH}\n\n“The door is <open>,” said Peter Holm.")


def test_raw_spans_count_in_the_document_itself() -> None:
    data = epub({"a.xhtml": chapter("First"), "b.xhtml": chapter("Second")})
    assert sources.raw_text(data, "saved.epub", 1) == chapter("Second")


def test_a_list_of_links_is_no_article() -> None:
    links = "".join(f'<li><a href="{n}.xhtml">What the ministers said on day {n}</a></li>' for n in range(9))
    found = sources.read(epub({"list.xhtml": chapter("Contents", f"<ul>{links}</ul>"), "a.xhtml": chapter()}))
    assert [one.hints.title for one in found] == ["Talks in Geneva"]


def test_the_contents_name_a_document_without_a_heading() -> None:
    ncx = '<navPoint><navLabel><text>Talks &amp; fish</text></navLabel><content src="a.xhtml#x"/></navPoint>'
    (document,) = sources.read(epub({"a.xhtml": chapter(heading="p")}, {"OEBPS/toc.ncx": ncx}))
    assert document.hints.title == "Talks & fish"


def test_the_navigation_of_epub_3_names_it_as_well_and_is_no_article() -> None:
    nav = f'<nav><a href="a.xhtml">Talks</a></nav><p>{PARAGRAPH * 3}</p>'
    data = epub({"nav.xhtml": nav, "a.xhtml": chapter(heading="p")})
    marked = epub({"a.xhtml": ""})
    assert len(sources.read(data)) == 2
    with_nav = zipped(
        {
            "mimetype": "application/epub+zip",
            "book.opf": '<package><manifest><item id="n" href="nav.xhtml" properties="nav" media-type="text/html"/>'
            '<item id="a" href="a.xhtml" media-type="text/html"/></manifest>'
            '<spine><itemref idref="n"/><itemref idref="a"/></spine></package>',
            "nav.xhtml": nav,
            "a.xhtml": chapter(heading="p"),
        }
    )
    (document,) = sources.read(with_nav)
    assert document.hints.title == "Talks"
    with pytest.raises(SourceError, match="no article"):
        sources.read(marked)


def test_the_bars_of_calibre_go_and_tell_where_the_article_was_found() -> None:
    bar = (
        '<div class="calibre_navbar">This was downloaded from <a href="https://x.example/a?b=1&amp;c=2">there</a></div>'
    )
    (document,) = sources.read(epub({"a.xhtml": chapter().replace("</body>", f"{bar}</body>")}))
    assert document.hints.url == "https://x.example/a?b=1&c=2"
    assert "downloaded" not in text_of(document)


def test_an_issue_of_a_periodical_dates_its_articles_and_a_book_does_not() -> None:
    date = "<dc:date>2022-01-10T05:00:00+00:00</dc:date>"
    kind = '<meta name="calibre:publication_type" content="periodical:unknown:The Courier"/>'
    issue = sources.read(epub({"a.xhtml": chapter()}, stated=STATED + date + kind))[0].hints
    assert (issue.outlet, issue.published, issue.byline) == ("The Courier", "2022-01-10", None)
    book = sources.read(epub({"a.xhtml": chapter()}, stated=STATED + date))[0].hints
    assert (book.outlet, book.published, book.byline) == (None, None, "Elena Marsh")


def test_the_name_of_the_program_is_no_author() -> None:
    stated = "<dc:creator>calibre (5.1)</dc:creator><dc:publisher>wallabag</dc:publisher>"
    hints = sources.read(epub({"a.xhtml": chapter()}, stated=stated))[0].hints
    assert (hints.byline, hints.outlet) == (None, None)


# ------------------------------------------------------------------ damaged, locked, hostile


def test_a_document_that_is_missing_is_told_and_the_others_are_read() -> None:
    data = epub({"a.xhtml": chapter(), "b.xhtml": b"\x00\x01\x02" * 99})
    found = list(read(data))
    assert [one.what[:13] for one in found if isinstance(one, SourceError)] == ["OEBPS/b.xhtml"]
    assert len(articles(found)) == 1


def test_a_bomb_is_one_error() -> None:
    data = epub({f"{n}.xhtml": "<p>" + "a" * 8_000_000 for n in range(5)})
    assert len(data) < 100_000
    with pytest.raises(SourceError, match="unpacks to more than 20 MB"):
        sources.read(data, "bomb.epub")


def test_entities_that_the_file_defines_are_not_resolved() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    data = epub({"a.xhtml": bomb + chapter("&b;&b;&b;")}, stated="<dc:title>&b;</dc:title>")
    (document,) = sources.read(data)
    assert document.hints.title == "&b;&b;&b;"


def test_a_protected_book_is_one_error_and_protected_fonts_are_none() -> None:
    lock = '<encryption><CipherReference URI="OEBPS/{}"/></encryption>'
    with pytest.raises(SourceError, match="protected"):
        sources.read(epub({"a.xhtml": chapter()}, {"META-INF/encryption.xml": lock.format("a.xhtml")}))
    assert sources.read(epub({"a.xhtml": chapter()}, {"META-INF/encryption.xml": lock.format("a.ttf")}))


def test_a_locked_member_is_told() -> None:
    data = bytearray(epub({"a.xhtml": chapter()}))
    at = data.rindex(b"OEBPS/a.xhtml") - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 8] |= 1
    with pytest.raises(SourceError, match="password"):
        sources.read(bytes(data), "a.epub")


def test_too_many_members_are_one_error() -> None:
    data = epub({"a.xhtml": chapter()}, {f"{n}.png": b"" for n in range(5_001)})
    with pytest.raises(SourceError, match="more than 5,000 files"):
        sources.read(data, "a.epub")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a\x00b", "%2e%2e/%2e%2e/etc/passwd"])
def test_a_reference_leads_to_no_file_but_a_member(name: str) -> None:
    data = zipped(
        {
            "mimetype": "application/epub+zip",
            "book.opf": f'<item id="a" href="{name}" media-type="text/html"/><itemref idref="a"/>',
        }
    )
    (found,) = read(data)
    assert isinstance(found, SourceError)
    assert "missing" in found.what


def test_a_book_cut_short_is_one_error() -> None:
    with pytest.raises(SourceError, match="damaged"):
        sources.read(epub({"a.xhtml": chapter()})[:-100], "a.epub")


BITS = [
    "<h1>",
    "<h1></h1>",
    "<a href='#'>",
    '<div class="calibre_navbar">',
    "<p>a",
    "<!--",
    "&amp;",
    "<",
    "a ",
    "<head>",
    "]]>",
]


@pytest.mark.parametrize("bit", BITS)
def test_a_hundred_thousand_of_anything_are_read_or_refused(bit: str) -> None:
    data = epub({"a.xhtml": chapter(body=bit * 100_000)}, {"OEBPS/toc.ncx": bit * 100_000}, stated=bit * 10_000)
    with suppress(SourceError):
        assert sources.read(data, "a.epub")


WHOLE = epub({"a.xhtml": chapter()})


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6))
def test_any_change_gives_documents_or_an_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at] = byte
    holds_together(read, bytes(data), "a.epub")


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_description_and_document_give_documents_or_an_error(opf: str, page: str) -> None:
    xml = f'<item id="a" href="a.xhtml" media-type="text/html"/><itemref idref="a"/>{opf}'
    holds_together(
        read,
        zipped(
            {
                "mimetype": "application/epub+zip",
                "x.opf": xml.encode("utf-8", "replace"),
                "a.xhtml": page.encode("utf-8", "replace"),
            }
        ),
    )
