from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.errors import WorkspaceError
from briefing.model import Page
from briefing.store.adding.saving import LOG, save

URL = "https://courier.example/talks"
HTML = b"<!doctype html><p>The talks ended.</p>"
MOMENT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
HEADER = b"<!-- briefing: saved from https://courier.example/talks at 2026-11-22T10:00:00Z -->\n"


def page(body: bytes = HTML, kind: str = "text/html") -> Page:
    return Page(URL, body, kind, MOMENT)


def names(corpus: Path) -> list[str]:
    return sorted(path.name for path in corpus.iterdir() if not path.name.startswith("."))


def test_a_page_is_saved_as_received_below_a_line_of_where_and_when(tmp_path: Path) -> None:
    added = save(page(), "courier", tmp_path)
    assert (added.file, added.size, added.fresh, added.url, added.source) == (
        "courier.example_talks.html",
        len(HTML),
        True,
        "courier",
        URL,
    )
    assert (tmp_path / added.file).read_bytes() == HEADER + HTML


@pytest.mark.parametrize("kind", ["text/html; charset=Windows-1250", 'text/html;a=b; Charset = "Windows-1250"'])
def test_the_encoding_that_a_server_states_is_kept_with_the_page(kind: str, tmp_path: Path) -> None:
    added = save(page(kind=kind), URL, tmp_path)
    assert (tmp_path / added.file).read_bytes() == HEADER.replace(b"Z -->", b"Z in Windows-1250 -->") + HTML
    assert not save(page(kind=kind), URL, tmp_path).fresh


def test_other_formats_are_saved_to_the_byte_and_noted_beside(tmp_path: Path) -> None:
    added = save(page(b"%PDF-1.4", "application/pdf"), URL, tmp_path)
    assert (tmp_path / added.file).read_bytes() == b"%PDF-1.4"
    note = json.loads((tmp_path / LOG).read_text("utf-8"))
    assert (note["file"], note["url"], note["moment"]) == (added.file, URL, "2026-11-22T10:00:00Z")


@pytest.mark.parametrize(("body", "kind"), [(HTML, "text/html"), (b'{"title": "x"}', "application/json")])
def test_the_same_bytes_again_write_nothing(body: bytes, kind: str, tmp_path: Path) -> None:
    first = save(page(body, kind), URL, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    again = save(Page(URL, body, kind, datetime.now(UTC)), URL, tmp_path)
    assert (again.file, again.fresh) == (first.file, False)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_other_bytes_get_a_name_of_their_own(tmp_path: Path) -> None:
    files = [save(page(HTML + more), URL, tmp_path).file for more in (b"1", b"2", b"3", b"2")]
    assert files == [f"courier.example_talks{number}.html" for number in ("", "-2", "-3", "-2")]


def test_what_stands_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "courier.example_talks.html").mkdir()
    (tmp_path / "courier.example_talks-2.html").symlink_to("nowhere")
    (tmp_path / "courier.example_talks-3.html").write_bytes(b"mine")
    assert save(page(), URL, tmp_path).file == "courier.example_talks-4.html"
    assert (tmp_path / "courier.example_talks-3.html").read_bytes() == b"mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_name_taken_in_the_meantime_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.link

    def late(source: Path, target: Path) -> None:
        if target.name == "courier.example_talks.html" and not target.exists():
            target.write_bytes(b"of another")
        real(source, target)

    monkeypatch.setattr(os, "link", late)
    assert save(page(), URL, tmp_path).file == "courier.example_talks-2.html"
    assert (tmp_path / "courier.example_talks.html").read_bytes() == b"of another"


def test_file_systems_without_links_do_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    assert save(page(), URL, tmp_path).fresh
    assert names(tmp_path) == ["courier.example_talks.html"]


def test_nothing_is_left_of_a_write_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefing.store.adding.saving.sync", full)
    with pytest.raises(WorkspaceError, match="No space left"):
        save(page(), URL, tmp_path)
    assert list(tmp_path.iterdir()) == []
