from __future__ import annotations

import threading

import pyperclip
import pytest

from briefing.system import copy


def test_what_is_copied_is_on_the_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", held.append)
    assert copy("“words”") == ""
    assert held == ["“words”"]


@pytest.mark.parametrize(
    ("error", "note"),
    [
        (pyperclip.PyperclipException("a paragraph\nof advice"), "no system clipboard; install"),
        (FileNotFoundError(2, "No such file", "xclip"), "the system clipboard failed: "),
    ],
)
def test_a_clipboard_that_fails_is_a_note_of_one_line(
    error: Exception, note: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str) -> None:
        raise error

    monkeypatch.setattr(pyperclip, "copy", fail)
    said = copy("words")
    assert said.startswith(note)
    assert "\n" not in said


def test_a_clipboard_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = threading.Event()
    monkeypatch.setattr(pyperclip, "copy", lambda _text: let_go.wait())
    assert copy("words", patience=0.05) == "the system clipboard did not answer within 0.05 s"
    assert not let_go.is_set()
    let_go.set()
