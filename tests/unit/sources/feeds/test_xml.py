from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Span
from briefing.sources.feeds.xml import Kind, marks


def kinds(raw: str) -> list[tuple[Kind, str]]:
    return [(mark.kind, raw[mark.start : mark.end]) for mark in marks(raw)]


def test_tags_and_sections_are_told_apart() -> None:
    raw = '<?x a?><!DOCTYPE r><a:B c="1>2">t<d/></a:B><!-- <e> --><![CDATA[<f>]]>'
    assert kinds(raw) == [
        (Kind.OTHER, "<?x a?>"),
        (Kind.OTHER, "<!DOCTYPE r>"),
        (Kind.OPEN, '<a:B c="1>2">'),
        (Kind.EMPTY, "<d/>"),
        (Kind.CLOSE, "</a:B>"),
        (Kind.COMMENT, "<!-- <e> -->"),
        (Kind.CDATA, "<![CDATA[<f>]]>"),
    ]


def test_a_name_is_known_without_its_prefix_and_case() -> None:
    (mark,) = marks("<content:Encoded>")
    assert (mark.name, mark.local) == ("content:Encoded", "encoded")


def test_a_document_type_with_declarations_inside_is_one_mark() -> None:
    assert [text for _, text in kinds('<!DOCTYPE r [<!ENTITY a "<item>">]><r>')] == [
        '<!DOCTYPE r [<!ENTITY a "<item>">]>',
        "<r>",
    ]


def test_what_has_no_end_is_character_data() -> None:
    assert not kinds("a < b <c <!-- d <![CDATA[ e")


def test_a_stretch_is_read_alone() -> None:
    raw = "<a><b></b></a>"
    assert [raw[mark.start : mark.end] for mark in marks(raw, Span(3, 10))] == ["<b>", "</b>"]


@given(st.text(st.sampled_from("<>/!?-[]CDAT\"' ab:="), max_size=60))
def test_the_marks_of_any_text_are_in_order_and_apart(raw: str) -> None:
    at = 0
    for mark in marks(raw):
        assert at <= mark.start < mark.end <= len(raw)
        at = mark.end
