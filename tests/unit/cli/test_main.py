from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.main import DEBUG, run
from briefing.errors import BriefingError, IndexBusyError, IndexDamagedError
from briefing.model import BuildReport, Entry, Hits, Match, Query
from tests.unit.cli.samples import ENTRY, PASSAGE, PROBLEM, FakeLibrary, quote_hit

Capture = pytest.CaptureFixture[str]


def test_found_is_0_and_prints_on_stdout_only(library: FakeLibrary, capsys: Capture) -> None:
    assert run(["quote", "hours"]) is ExitCode.FOUND
    out, err = capsys.readouterr()
    assert "almost eight hours" in out
    assert err == ""


def test_nothing_found_is_1_and_says_so_on_stderr_only(library: FakeLibrary, capsys: Capture) -> None:
    assert run(["quote", "nowhere"]) is ExitCode.NOTHING
    assert capsys.readouterr() == ("", "briefing: nothing found among 2 quotes\n")


def test_quiet_leaves_out_the_note(library: FakeLibrary, capsys: Capture) -> None:
    assert run(["--quiet", "quote", "nowhere"]) is ExitCode.NOTHING
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "argv",
    [
        ["--bogus"],
        ["quote", "--limit", "0"],
        ["quote", "--since", "2022-13"],
        ["quote", "--since", "2022", "--until", "2021"],
        ["show"],
        ["show", "no-such-article"],
        ["no-such-command"],
        ["quote", "--cite", "bibtext"],
    ],
)
def test_errors_are_2_and_one_line_on_stderr(argv: list[str], library: FakeLibrary, capsys: Capture) -> None:
    assert run(argv) is ExitCode.ERROR
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("briefing: ")
    assert err.count("\n") == 1


def test_a_misspelt_command_is_answered_with_the_nearest(library: FakeLibrary, capsys: Capture) -> None:
    run(["qoute"])
    assert capsys.readouterr().err == (
        "briefing: 'qoute' is neither a command nor a folder; did you mean 'briefing quote'?\n"
    )


def test_the_option_may_stand_before_the_command(library: FakeLibrary, capsys: Capture) -> None:
    assert run(["--json", "quote", "missed opportunity"]) is ExitCode.FOUND
    assert json.loads(capsys.readouterr().out.splitlines()[0])["type"] == "quote"
    assert library.asked[0].words == "missed opportunity"


def test_a_missing_index_is_brought_up_first_and_its_problems_are_told(library: FakeLibrary, capsys: Capture) -> None:
    library.built = False
    assert run(["timeline"]) is ExitCode.FOUND
    out, err = capsys.readouterr()
    assert out.startswith("10 January 2022")
    assert err == f"briefing: {PROBLEM.file}: {PROBLEM.what}; {PROBLEM.advice}\n"
    assert library.built


def test_an_index_that_is_there_is_not_touched(library: FakeLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "refresh", lambda **_: pytest.fail("a query has scanned the corpus"))
    assert run(["quote"]) is ExitCode.FOUND


def test_a_build_that_was_stopped_is_130(library: FakeLibrary, capsys: Capture) -> None:
    library.report = BuildReport(1, 0, 0, 0, 1, stopped=True)
    assert run(["index"]) is ExitCode.INTERRUPTED
    assert capsys.readouterr() == ("", "briefing: interrupted\n")


def test_a_damaged_index_is_2_with_the_faults_on_stdout(library: FakeLibrary, capsys: Capture) -> None:
    library.faults = ["gen-1/main.seg: checksum differs"]
    assert run(["check"]) is ExitCode.ERROR
    out, err = capsys.readouterr()
    assert out == "gen-1/main.seg: checksum differs\n"
    assert err == "briefing: the index cannot be trusted; run 'briefing index --rebuild'\n"


def test_a_sound_index_is_0(library: FakeLibrary, capsys: Capture) -> None:
    assert run(["check"]) is ExitCode.FOUND
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (IndexBusyError("another process is writing", "wait for it"), "another process is writing; wait for it"),
        (MemoryError(), "out of memory; give it fewer or smaller files"),
        (PermissionError(13, "Permission denied", "index/records.db"), "index/records.db: Permission denied"),
        (ValueError("what\nis \x1b[31mthis"), "unexpected ValueError: what␊is ␛[31mthis; please report it;"),
    ],
)
def test_whatever_is_raised_is_one_line(
    error: Exception, line: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(Context, "open", _raising(error))
    assert run(["info"]) is ExitCode.ERROR
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"briefing: {line}")
    assert err.count("\n") == 1


def test_the_traceback_is_there_for_whoever_asks(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv(DEBUG, "1")
    monkeypatch.setattr(Context, "open", _raising(ValueError("a bug")))
    run(["info"])
    err = capsys.readouterr().err
    assert "Traceback (most recent call last)" in err
    assert err.splitlines()[-1].startswith("briefing: unexpected ValueError: a bug")


def test_ctrl_c_is_130(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(Context, "open", _raising(KeyboardInterrupt()))
    assert run(["info"]) is ExitCode.INTERRUPTED


def test_help_and_version_are_data(capsys: Capture) -> None:
    for argv in (["--help"], ["--version"], ["quote", "--help"], ["--json", "-h", "timeline"]):
        assert run(argv) is ExitCode.FOUND
        out, err = capsys.readouterr()
        assert out.rstrip("\n")
        assert err == ""


def test_every_error_class_has_a_line() -> None:
    assert BriefingError("what").line == "what"
    assert BriefingError("what", "advice").line == "what; advice"


def _raising(error: BaseException) -> object:
    def open_(self: Context) -> FakeLibrary:
        raise error

    return open_


def test_a_damaged_index_is_made_anew_and_asked_again(
    library: FakeLibrary, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    answers: list[Hits[Entry] | IndexDamagedError] = [IndexDamagedError("a file is damaged"), Hits([ENTRY], 1, 1)]

    def timeline(query: Query) -> Hits[Entry]:
        answer = answers.pop(0)
        if isinstance(answer, IndexDamagedError):
            raise answer
        return answer

    monkeypatch.setattr(library, "timeline", timeline)
    library.report = BuildReport(0, 0, 0, 0, 2)
    assert run(["timeline"]) is ExitCode.FOUND
    out, err = capsys.readouterr()
    assert out.startswith("10 January 2022")
    assert err == "briefing: a file is damaged; making the index anew\n"
    assert library.rebuilt


def test_damage_met_after_printing_began_is_an_error(
    library: FakeLibrary, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """What is printed cannot be taken back, so nothing is printed twice."""

    def items() -> Iterator[Entry]:
        yield ENTRY
        raise IndexDamagedError("a file is damaged")

    monkeypatch.setattr(library, "timeline", lambda query: Hits(items(), 2, 2))  # type: ignore[arg-type]
    assert run(["timeline"]) is ExitCode.ERROR
    out, err = capsys.readouterr()
    assert out.count("10 January 2022 (") == 1
    assert err == "briefing: a file is damaged\n"
    assert not library.rebuilt


def test_two_workspaces_are_an_error(tmp_path: Path, capsys: Capture) -> None:
    assert run([str(tmp_path), "--workspace", str(tmp_path)]) is ExitCode.ERROR
    assert capsys.readouterr().err == "briefing: two workspaces are named; give a path or --workspace, not both\n"


def test_a_pipe_that_breaks_elsewhere_is_an_error(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Only a stdout whose reader has gone is passed over in silence."""
    monkeypatch.setattr(Context, "open", _raising(BrokenPipeError(32, "Broken pipe")))
    assert run(["info"]) is ExitCode.ERROR
    assert capsys.readouterr().err == "briefing: Broken pipe\n"


@pytest.mark.parametrize("command", ["dates", "speakers", "times"])
def test_a_list_with_nothing_in_it_says_so(
    command: str, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(library, "dates", list)
    monkeypatch.setattr(library, "speakers", lambda query: [])
    monkeypatch.setattr(library, "times_in", lambda article: ())
    assert run([command]) is ExitCode.NOTHING
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("briefing: ")


@pytest.mark.parametrize("command", ["quote", "search"])
def test_hits_that_lack_a_word_are_announced(
    command: str, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(library, "quotes", lambda query: Hits([replace(quote_hit(), match=Match.SOME)], 1, 2))
    monkeypatch.setattr(library, "search", lambda query: Hits([replace(PASSAGE, match=Match.SOME)], 1, 2))
    assert run([command, "eight zeppelins"]) is ExitCode.FOUND
    assert capsys.readouterr().err == "briefing: nothing has all of these words; this has some of them\n"
