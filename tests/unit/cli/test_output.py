from __future__ import annotations

import io
import json
import sys
from typing import Any

import pytest

from briefing.cli.lines import Strong, line
from briefing.cli.output import Output, settle_stdout
from briefing.errors import MachineError


def printed(*parts: str, indent: int = 0, **how: Any) -> str:
    stream = io.StringIO()
    Output(stream, **how).line(line(*parts, indent=indent))
    return stream.getvalue()


def test_a_piped_line_is_not_wrapped() -> None:
    words = "word " * 60
    assert printed(words) == words.rstrip() + "\n"


def test_a_line_on_a_terminal_is_wrapped_with_its_indent() -> None:
    rows = printed("word " * 20, indent=2, width=30).splitlines()
    assert len(rows) > 1
    assert all(row.startswith("  word") and len(row) <= 30 for row in rows)


def test_a_long_address_is_not_torn() -> None:
    address = "https://example.org/" + "a-long-path/" * 10
    assert address in printed("see ", address, " there", width=40).splitlines()


def test_paragraphs_and_empty_lines_stay() -> None:
    assert printed("one\n\ntwo", width=40) == "one\n\ntwo\n"
    assert printed() == "\n"


def test_strong_words_are_bold_only_where_the_terminal_can() -> None:
    assert printed("a ", Strong("b"), " c", bold=True) == "a \x1b[1mb\x1b[22m c\n"
    assert printed("a ", Strong("b"), " c") == "a b c\n"


def test_text_cannot_forge_the_marks_of_bold() -> None:
    assert printed("a\x02b\x03c", bold=True) == "a␂b␃c\n"


def test_no_escape_reaches_the_stream() -> None:
    assert "\x1b" not in printed("\x1b[2J", Strong("\x1b]0;title\x07"), width=40)
    stream = io.StringIO()
    Output(stream).text("\x1b[2J")
    assert stream.getvalue() == "␛[2J"


def test_an_object_is_one_line_in_utf8() -> None:
    stream = io.StringIO()
    Output(stream).object({"text": "“é”\n\u2028\x9b\udcff"})
    assert stream.getvalue() == '{"text": "“é”\\n\\u2028\\u009b\\udcff"}\n'


def ascii_stdout(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """Make stdout one whose locale knows ASCII only, and return what is behind it."""
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding="ascii"))
    return buffer


def test_a_narrow_locale_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = ascii_stdout(monkeypatch)
    output = Output.to_stdout()
    output.line(line("“é” \udcff"))
    output.flush()
    assert buffer.getvalue() == b"\\u201c\\xe9\\u201d \\udcff\n"


def test_json_is_utf8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = ascii_stdout(monkeypatch)
    output = Output.to_stdout(utf8=True)
    output.object({"text": "“é” \udcff"})
    output.flush()
    assert json.loads(buffer.getvalue().decode("utf-8")) == {"text": "“é” \udcff"}


def test_a_closed_stdout_is_an_error_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(MachineError):
        Output.to_stdout()
    settle_stdout()


@pytest.mark.parametrize(("columns", "longest"), [("60", 60), ("300", 100), ("5", 20)])
def test_a_terminal_is_filled_within_reason(
    columns: str, longest: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    Output.to_stdout().line(line(Strong("word " * 100)))
    rows = capsys.readouterr().out.splitlines()
    assert longest - 5 < max(len(row) for row in rows) <= longest
    assert "\x1b" not in "".join(rows)
