from __future__ import annotations

import builtins
import logging
from collections.abc import Mapping, Sequence
from io import BytesIO
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import sources
from briefing.errors import SourceError
from briefing.sources.pdf import read
from tests.unit.sources.packed_samples import holds_together, pdf, text_of

pypdf = pytest.importorskip("pypdf")

TITLE = "Ministers meet again in Vienna"
PAGE = [
    TITLE,
    "By Elena Marsh",
    "The ministers met in Vienna on Monday and spoke about",
    "fishing for almost eight hours, and about the econo-",
    "my of the islands (all of them).",
]
TEXT = (
    "The ministers met in Vienna on Monday and spoke about fishing for almost eight hours,"
    " and about the economy of the islands (all of them)."
)


def test_a_pdf_is_one_article_with_running_text() -> None:
    (document,) = sources.read(pdf(PAGE), "talks.pdf")
    assert text_of(document).split("\n\n")[0] == TITLE
    assert text_of(document).split("\n\n")[-1] == TEXT
    assert document.text.strip() == "\n".join(PAGE)


def test_it_is_known_by_its_bytes_also_with_lines_before_them() -> None:
    (document,) = sources.read(b"\r\n\r\n" + pdf(PAGE), "talks.txt")
    assert TITLE in document.text


def test_what_the_information_states_is_believed_if_the_page_says_so_too() -> None:
    data = pdf(PAGE, title=f"{TITLE} - The Courier", author="Elena Marsh")
    hints = sources.read(data)[0].hints
    assert (hints.title, hints.byline, hints.language, hints.published) == (TITLE, "Elena Marsh", "en", None)


@pytest.mark.parametrize("title", ["", "Microsoft Word - talks.docx", "untitled", "Annual report", "ministers.indd"])
def test_what_only_the_program_says_is_no_title(title: str) -> None:
    hints = sources.read(pdf(PAGE, title=title, author="jsmith"))[0].hints
    assert (hints.title, hints.byline) == (None, None)


def test_without_the_extra_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refused(
        name: str,
        where: Mapping[str, object] | None = None,
        local: Mapping[str, object] | None = None,
        only: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if name == "pypdf":
            raise ImportError(name)
        return real(name, where, local, only, level)

    monkeypatch.setattr(builtins, "__import__", refused)
    with pytest.raises(SourceError, match="needs an extra") as caught:
        list(read(pdf(PAGE)))
    assert caught.value.advice == "pip install 'briefing[pdf]'"


def test_a_locked_file_is_one_error() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf(PAGE)))
    writer.encrypt("secret", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    with pytest.raises(SourceError, match="password"):
        list(read(file.getvalue()))


def test_a_scan_is_told_from_a_text() -> None:
    with pytest.raises(SourceError, match="without text"):
        list(read(pdf([])))


def test_too_many_pages_are_one_error() -> None:
    with pytest.raises(SourceError, match="more than 400 pages"):
        list(read(pdf(*[["x"]] * 401)))


def test_a_page_of_endless_drawings_is_one_error() -> None:
    with pytest.raises(SourceError, match="drawings"):
        list(read(pdf(["x"] * 1_000_000)))


@pytest.mark.parametrize("cut", [9, 200, 500, 900])
def test_a_file_cut_short_gives_a_document_or_one_error(cut: int, capfd: pytest.CaptureFixture[str]) -> None:
    holds_together(read, pdf(PAGE)[:cut])
    assert capfd.readouterr() == ("", "")


def test_the_log_of_others_is_as_it_was() -> None:
    logging.getLogger("pypdf").setLevel(logging.INFO)
    list(read(pdf(PAGE)))
    assert logging.getLogger("pypdf").level == logging.INFO


WHOLE = pdf(PAGE, PAGE)


@given(st.lists(st.tuples(st.integers(5, len(WHOLE) - 1), st.integers(0, 255)), max_size=6))
def test_any_change_gives_a_document_or_an_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at] = byte
    holds_together(read, bytes(data))


@given(st.binary(max_size=300))
def test_any_bytes_behind_the_magic_give_a_document_or_an_error(data: bytes) -> None:
    holds_together(read, b"%PDF-1.4\n" + data)
