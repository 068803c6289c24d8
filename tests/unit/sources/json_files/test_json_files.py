from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing
from briefing.errors import SourceError
from briefing.model import Hints, RawDocument, Status
from briefing.sources import each, json_files, read
from briefing.text.clean import clean

BODY = "The harbour board met on May 3.\n\n“We are still far apart,” said Ada Lunde."
TITLE = "Harbour talks end"
URL = "https://example.org/harbour"


def only(raw: str, name: str = "a.json") -> RawDocument:
    (document,) = read(raw, name)
    return document


def cleaned(document: RawDocument) -> str:
    return clean(document).draft.text


def errors(raw: str, name: str = "a.jsonl") -> list[str]:
    return [one.line for one in each(raw, name) if isinstance(one, SourceError)]


SHAPES = {
    "a crawler's item": {
        "title": TITLE,
        "text": BODY,
        "url": URL,
        "publish_date": "2023-05-04 10:00:00",
        "authors": ["Ada Wren", "Jon Berg"],
        "source": "The Harbour Post",
        "language": "en",
    },
    "an extractor's": {
        "title": TITLE,
        "author": "Ada Wren, Jon Berg",
        "hostname": "example.org",
        "date": "2023-05-04",
        "raw_text": BODY.replace("\n\n", " "),
        "text": BODY,
        "language": "en",
        "source": URL,
        "source-hostname": "The Harbour Post",
        "sitename": "The Harbour Post",
        "excerpt": None,
    },
    "schema.org": {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "The Harbour Post", "url": "https://example.org"},
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "articleBody": BODY,
                "datePublished": "2023-05-04T10:00:00+02:00",
                "author": [{"@type": "Person", "name": "Ada Wren"}, {"@type": "Person", "name": "Jon Berg"}],
                "publisher": {
                    "@type": "Organization",
                    "name": "The Harbour Post",
                    "logo": {"url": "https://a.b/c.png"},
                },
                "mainEntityOfPage": {"@id": URL},
                "inLanguage": "en",
            },
        ],
    },
    "a newspaper's interface": {
        "response": {
            "status": "ok",
            "results": [
                {
                    "id": "world/2023/harbour",
                    "webTitle": TITLE,
                    "webUrl": URL,
                    "apiUrl": "https://api.example.org/harbour",
                    "webPublicationDate": "2023-05-04T08:00:00Z",
                    "fields": {
                        "headline": TITLE,
                        "byline": "By Ada Wren, Jon Berg",
                        "body": "".join(f"<p>{part}</p>" for part in BODY.split("\n\n")),
                        "bodyText": BODY.replace("\n\n", " "),
                        "publication": "The Harbour Post",
                        "lang": "en",
                    },
                }
            ],
        }
    },
    "a blog's interface": [
        {
            "id": 7,
            "date": "2023-05-04T10:00:00",
            "link": URL,
            "title": {"rendered": TITLE},
            "content": {"rendered": "".join(f"<p>{p}</p>\n" for p in BODY.split("\n\n")), "protected": False},
            "author": 3,
            "site_name": "The Harbour Post",
            "lang": "en",
            "_embedded": {"author": [{"name": "Ada Wren, Jon Berg"}]},
        }
    ],
    "a news search": {
        "status": "ok",
        "totalResults": 1,
        "articles": [
            {
                "source": {"id": None, "name": "The Harbour Post"},
                "author": "Ada Wren, Jon Berg",
                "title": TITLE,
                "description": "The board met…",
                "url": URL,
                "publishedAt": "2023-05-04T10:00:00Z",
                "content": BODY,
                "language": "en",
            }
        ],
    },
    "a search engine's hits": {
        "took": 3,
        "hits": {
            "total": {"value": 1},
            "hits": [
                {
                    "_index": "news",
                    "_id": "x",
                    "_source": {
                        "headline": TITLE,
                        "body": BODY.split("\n\n"),
                        "link": URL,
                        "pubDate": "Thu, 04 May 2023 10:00:00 GMT",
                        "byline": "Ada Wren, Jon Berg",
                        "outlet": "The Harbour Post",
                        "lang": "en",
                    },
                }
            ],
        },
    },
    "a feed": {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Harbour Post",
        "home_page_url": "https://example.org/",
        "feed_url": "https://example.org/feed.json",
        "items": [
            {
                "id": "1",
                "url": URL,
                "title": TITLE,
                "content_html": "".join(f"<p>{p}</p>" for p in BODY.split("\n\n")),
                "date_published": "2023-05-04T10:00:00+02:00",
                "authors": [{"name": "Ada Wren"}, {"name": "Jon Berg"}],
                "language": "en",
            }
        ],
    },
    "a reader's export": {
        "items": [
            {
                "title": TITLE,
                "published": 1683194400,
                "canonical": [{"href": URL}],
                "content": {"content": BODY.replace("\n\n", "<br><br>"), "direction": "ltr"},
                "author": "Ada Wren, Jon Berg",
                "origin": {"streamId": "feed/1", "title": "The Harbour Post"},
                "language": "en",
            }
        ]
    },
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("indent", [None, 2])
def test_an_article_is_read_from_the_shape_in_which_programs_write_it(
    shape: str, *, ascii_only: bool, indent: int | None
) -> None:
    raw = json.dumps(SHAPES[shape], ensure_ascii=ascii_only, indent=indent)
    document = only(raw)
    article = briefing.analyse(raw, name="a.json").article
    assert cleaned(document) == BODY
    assert document.hints == Hints(
        TITLE, "Ada Wren, Jon Berg", "The Harbour Post", URL, document.hints.published, None, "en"
    )
    assert article.published
    assert article.published.best.isoformat() == "2023-05-04"


@pytest.mark.parametrize("shape", SHAPES)
def test_every_character_of_the_file_is_accounted_for_and_a_quote_leads_back_to_its_words(shape: str) -> None:
    raw = json.dumps(SHAPES[shape])
    found = briefing.analyse(raw, name="a.json")
    pieces = found.article.provenance.pieces
    assert "".join(piece.raw.of(raw) for piece in pieces) == raw
    for piece in pieces:
        if piece.status is Status.KEPT:
            assert piece.raw.of(raw) == piece.span.of(found.article.text)
    (quote,) = found.quotes
    place = found.article.provenance.to_raw(quote.span)
    assert json.loads(f'"{place.of(raw)}"') == "We are still far apart,"


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("date", "2023-05-04T10:00:00+02:00", "2023-05-04T10:00:00+02:00"),
        ("pubDate", "Thu, 4 May 2023 23:30:00 -0500", "2023-05-04T23:30:00-05:00"),
        ("published", 1683194400, "2023-05-04T10:00:00Z"),
        ("published", 1683194400000, "2023-05-04T10:00:00Z"),
        ("published", "1683194400", "2023-05-04T10:00:00Z"),
        ("date", {"$date": "2023-05-04T10:00:00Z"}, "2023-05-04T10:00:00Z"),
        ("date_publish", "20230504T100000Z", "2023-05-04T10:00:00Z"),
        ("date", "20230504", "2023-05-04"),
        ("published", 12, None),
        ("published", 1e300, None),
        ("published", True, None),
        ("date", None, None),
        ("date_download", "2023-05-05", None),
        ("date_modified", "2023-05-05", None),
    ],
)
def test_the_date_of_publication_is_read_in_each_of_its_forms(field: str, value: object, shown: str | None) -> None:
    assert only(json.dumps({"title": TITLE, "text": BODY, field: value})).hints.published == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("By Ada Wren", "Ada Wren"),
        (["Ada Wren", "Jon Berg"], "Ada Wren, Jon Berg"),
        ([{"name": "Ada Wren"}], "Ada Wren"),
        ({"firstName": "Ada", "lastName": "Wren"}, "Ada Wren"),
        ("https://example.org/ada", None),
        ([], None),
        (7, None),
    ],
)
def test_the_author_is_read_in_each_of_its_forms(value: object, shown: str | None) -> None:
    assert only(json.dumps({"title": TITLE, "text": BODY, "author": value})).hints.byline == shown


def test_what_is_no_address_is_not_given_as_one() -> None:
    fields = {"title": TITLE, "text": BODY, "url": "javascript:alert(1)", "link": URL}
    assert only(json.dumps(fields)).hints.url == URL


@pytest.mark.parametrize("summary", ["The harbour board met on May 3. “We are still far apart,”", "They met, and ..."])
def test_a_summary_that_is_the_beginning_of_the_body_or_is_cut_off_is_no_subtitle(summary: str) -> None:
    assert only(json.dumps({"title": TITLE, "text": BODY, "description": summary})).hints.subtitle is None


def test_a_standfirst_is_the_subtitle() -> None:
    fields = {"title": TITLE, "text": BODY, "standfirst": "<p>Two days of talks</p>"}
    assert only(json.dumps(fields)).hints.subtitle == "Two days of talks"


def test_the_whole_text_is_taken_where_another_field_has_only_its_beginning() -> None:
    assert cleaned(only(json.dumps({"title": TITLE, "text": BODY[:20], "content": BODY}))) == BODY


@pytest.mark.parametrize(
    "body",
    [
        BODY.split("\n\n"),
        [{"type": "text", "value": part} for part in BODY.split("\n\n")],
        {"blocks": 2, "html": f"<p>{BODY}</p>".replace("\n\n", "</p><p>")},
        {"content": [{"text": part} for part in BODY.split("\n\n")]},
    ],
)
def test_a_body_in_parts_is_put_together(body: object) -> None:
    assert cleaned(only(json.dumps({"title": TITLE, "content": body}))) == BODY


def test_line_breaks_tell_paragraphs_where_the_markup_has_no_blocks() -> None:
    body = BODY.replace("harbour", "<em>harbour</em>")
    assert cleaned(only(json.dumps({"title": TITLE, "content": body}))) == BODY


def test_a_body_in_markdown_loses_its_marks() -> None:
    body = "# " + TITLE + "\n\n" + BODY.replace("May 3", "**May** [3](https://example.org)")
    fields = {
        "success": True,
        "data": {"markdown": body, "html": "<html>", "metadata": {"title": TITLE, "sourceURL": URL}},
    }
    document = only(json.dumps(fields))
    assert cleaned(document) == TITLE + "\n\n" + BODY
    assert (document.hints.title, document.hints.url) == (TITLE, URL)


def test_the_summary_is_the_text_where_a_service_gives_only_a_notice_in_its_place() -> None:
    fields = {
        "title": TITLE,
        "content": "SUBSCRIBERS ONLY",
        "description": "The board met on May 3, and will meet again.",
    }
    assert cleaned(only(json.dumps(fields))) == fields["description"]


def test_the_note_on_how_much_is_held_back_is_no_text() -> None:
    fields = {"title": TITLE, "content": "<b>The</b> board met on May 3, and… [+4151 chars]"}
    assert cleaned(only(json.dumps(fields))) == "The board met on May 3, and…"


def test_a_body_that_is_a_whole_page_is_read_as_one() -> None:
    words = "<p>" + "The harbour board met on May 3, and it will meet again in June. " * 8 + "</p>"
    page = f'<html><head><meta property="og:site_name" content="The Post"></head><body>{words}</body></html>'
    document = only(json.dumps({"url": URL, "html": page}))
    assert cleaned(document).startswith("The harbour board met on May 3, and")
    assert document.hints.outlet == "The Post"


@pytest.mark.parametrize("escape", ["\\u201c", "\\ud83d\\ude00", "\\ud83d", "\\/", "\\\\", "\\t", '\\"', "\\u0000"])
def test_an_escape_is_resolved_as_one_change(escape: str) -> None:
    raw = f'{{"title": "A", "text": "one{escape}two"}}'
    (first, *_) = only(raw).rounds
    (edit,) = [edit for edit in first if edit.reason == "escape"]
    assert edit.span.of(raw) == escape
    assert edit.new == json.loads(f'"{escape}"').encode("utf-16", "surrogatepass").decode("utf-16", "replace")


# ------------------------------------------------------------------ many in a file


def lines(*objects: object) -> str:
    return "".join(json.dumps(one) + "\n" for one in objects)


def test_each_line_of_json_lines_is_an_article() -> None:
    raw = lines(*({"title": f"Title {n}", "text": f"Words of article {n}."} for n in range(3)))
    found = read(raw, "a.jsonl")
    assert [one.part for one in found] == [0, 1, 2]
    assert [cleaned(one) for one in found] == [f"Words of article {n}." for n in range(3)]


@pytest.mark.parametrize("between", ["", " ", "\n\n", "\x1e"])
def test_objects_that_follow_each_other_are_articles(between: str) -> None:
    raw = between.join(json.dumps({"title": f"T{n}", "text": f"Words {n}."}, indent=1) for n in range(3))
    assert [cleaned(one) for one in read(raw, "a.json")] == ["Words 0.", "Words 1.", "Words 2."]


BROKEN = [
    '{"title": "b", "text": "never closed}',
    '{"title": "b", "text": ',
    '{"title": "b" "text": "x"}',
    '{"title": "b", "text": "x"}}',
    "not JSON",
    '{"title": "b", "text": {"value": "x"',
]


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_broken_line_is_reported_and_the_others_are_read(broken: str, at: int) -> None:
    rows = [json.dumps({"title": f"T{n}", "text": f"Words {n}."}) for n in range(2)]
    rows.insert(at, broken)
    raw = "\n".join(rows) + "\n"
    words = [cleaned(one) for one in read(raw, "a.jsonl")]
    assert [one for one in words if one.startswith("Words")] == ["Words 0.", "Words 1."]
    (error,) = errors(raw)
    assert error.startswith(f"line {at + 1} is no JSON")


def test_many_broken_lines_are_told_in_few() -> None:
    raw = lines({"title": "T", "text": "Words."}, {"title": "U", "text": "Words."}) + '{"a": \n' * 1000
    found = errors(raw)
    assert len(found) == 21
    assert "980 more lines" in found[-1]


def test_the_place_of_an_article_does_not_change_when_a_line_before_it_is_mended() -> None:
    whole = lines(*({"title": f"T{n}", "text": f"Words {n}."} for n in range(3)))
    broken = whole.replace('"Words 1."}', '"Words 1.')
    assert [one.part for one in read(broken, "a.jsonl")] == [0, 2]


def test_a_file_that_breaks_off_gives_the_articles_before() -> None:
    raw = json.dumps({"articles": [{"title": f"T{n}", "text": f"Words {n}."} for n in range(3)]})[:-20]
    assert [cleaned(one) for one in read(raw, "a.json")] == ["Words 0.", "Words 1."]
    (error,) = errors(raw, "a.json")
    assert "line 1" in error


def test_an_object_without_text_is_reported_once_however_many_there_are() -> None:
    objects = [{"title": f"T{n}", "url": URL} for n in range(5)]
    (error,) = errors(lines({"title": "T", "text": "Words."}, *objects))
    assert error.startswith("5 objects have (the first at line 2) a title but no text")


def test_an_object_that_has_nothing_of_an_article_is_passed_over() -> None:
    raw = lines({"status": "ok", "count": 3}, {"title": "T", "text": "Words."})
    assert not errors(raw)
    assert len(read(raw, "a.jsonl")) == 1


@pytest.mark.parametrize("raw", ["[]", "{}", "[1, 2, 3]", '{"status": "ok"}', '[{"label": "Home"}]', "[[[]]]"])
def test_json_without_an_article_is_refused_with_advice(raw: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(raw, "a.json")
    assert "without an article" in caught.value.what
    assert caught.value.advice


# ------------------------------------------------------------------ what is JSON


@pytest.mark.parametrize("raw", ['{"a": 1}', ' [ {"a": 1}', '\ufeff{"a":1}', '{\n  "a b": []}'])
def test_json_is_known_by_its_beginning(raw: str) -> None:
    assert json_files.recognise(raw, "a.txt")


@pytest.mark.parametrize(
    "raw",
    ["[Update] The board met.", "{{title}} by", '"We are far apart," she said.', "[1] A note", '{"quoted"} words'],
)
def test_plain_text_that_begins_with_a_bracket_is_not_json(raw: str) -> None:
    assert not json_files.recognise(raw, "a.txt")


# ------------------------------------------------------------------ hostile


HOSTILE = [
    "[" * 200_000,
    '{"a":' * 100_000,
    '[{"text":' * 50_000,
    '{"title":"T","text":"' + "\\" * 100_001,
    '{"title":"T","text":"' + "\\u201c" * 50_000 + '"}',
    '{"title":"T","text":"x"}' * 5_000,
    '{"title":"T","text":"x"}\n' * 5_000,
    '{"a":[{},\n' * 50_000,
    '{"a": "' + "\n{" * 100_000,
    "[" + "1," * 200_000 + "1]",
    '{"title":"T","text":[' + '"a",' * 50_000 + '"b"]}',
    "{" + '"a":{' * 90 + '"b":"c"' + "}" * 91,
    '{"date":' + "9" * 100_000 + ',"title":"T","text":"x y"}',
    '{"a":1}' + "," * 100_000,
    '{"content":' * 90 + '"words"' + "}" * 90,
]


@pytest.mark.parametrize("raw", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_json_is_read_or_refused(raw: str) -> None:
    with suppress(SourceError):
        assert list(each(raw, "a.json"))


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from('{}[]",:\\\nu0d8 abtextile1é'), max_size=80))
def test_any_text_named_json_is_read_or_refused(raw: str) -> None:
    try:
        found = list(each("{" + raw, "a.json"))
    except SourceError:
        return
    for one in found:
        if isinstance(one, RawDocument):
            assert "".join(piece.raw.of(one.text) for piece in clean(one).draft.provenance.pieces) == one.text


NAMES = ["title", "text", "content", "url", "date", "author", "items", "fields", "x", "description"]
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=20,
)


@settings(deadline=None, max_examples=200)
@given(value=VALUES, ascii_only=st.booleans())
def test_any_json_is_read_or_refused_and_its_provenance_is_a_partition(value: object, *, ascii_only: bool) -> None:
    raw = json.dumps([value], ensure_ascii=ascii_only)
    try:
        found = list(each(raw, "a.json"))
    except SourceError:
        return
    for one in found:
        if isinstance(one, RawDocument):
            assert "".join(piece.raw.of(raw) for piece in clean(one).draft.provenance.pieces) == raw
