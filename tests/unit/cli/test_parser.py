from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli.options import TAKING_A_VALUE
from briefing.cli.parser import Shown, parse, parser_of
from briefing.cli.registry import COMMANDS, READER, Command
from briefing.errors import UsageError


@pytest.mark.parametrize(
    "argv",
    [
        ["--json", "--speaker", "ryabkov", "quote", "missed", "opportunity"],
        ["quote", "missed", "opportunity", "--json", "--speaker", "ryabkov"],
        ["quote", "missed", "--json", "opportunity", "--speaker=ryabkov"],
        ["--speaker", "ryabkov", "quote", "--json", "--", "missed", "opportunity"],
    ],
)
def test_options_may_stand_anywhere(argv: list[str]) -> None:
    command, arguments = parse(argv)
    assert command.name == "quote"
    assert arguments.json
    assert arguments.query.words == "missed opportunity"
    assert arguments.query.speaker == "ryabkov"


@pytest.mark.parametrize("argv", [["quote", "missed opportunity"], ["quote", "missed", "opportunity"]])
def test_words_may_be_one_argument_or_many(argv: list[str]) -> None:
    assert parse(argv)[1].query.words == "missed opportunity"


def test_words_after_two_dashes_are_words_whatever_they_look_like() -> None:
    assert parse(["quote", "--", "--json", "-5"])[1].query.words == "--json -5"


def test_a_value_of_an_option_is_not_taken_for_the_command() -> None:
    command, arguments = parse(["--corpus", "quote", "timeline"])
    assert command.name == "timeline"
    assert arguments.corpus == Path("quote")


def test_without_a_command_it_is_the_reader() -> None:
    command, arguments = parse([])
    assert command is READER
    assert arguments.path is None


def test_a_first_argument_that_is_a_folder_is_what_to_open(tmp_path: Path) -> None:
    command, arguments = parse(["--quiet", str(tmp_path)])
    assert command is READER
    assert arguments.path == tmp_path


def test_a_command_goes_before_a_folder_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "info").mkdir()
    monkeypatch.chdir(tmp_path)
    assert parse(["info"])[0].name == "info"
    assert parse(["./info"])[1].path == Path("info")
    assert parse(["--", "info"])[1].path == Path("info")


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    assert parse(["info", "--workspace", "~/briefings"])[1].workspace == Path("/home/somebody/briefings")


def test_dates_go_to_the_ends_of_what_they_name() -> None:
    query = parse(["quote", "--since", "2021-12", "--until", "2022-02"])[1].query
    assert (query.since, query.until) == (date(2021, 12, 1), date(2022, 2, 28))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_every_option_that_takes_a_value_is_known_to(command: Command) -> None:
    """Else its value could be taken for a command."""
    parser = parser_of(command)
    taking = {
        option
        for action in parser._actions
        for option in action.option_strings
        if action.nargs != 0 and not isinstance(action, argparse._StoreTrueAction)
    }
    assert taking <= TAKING_A_VALUE


def test_no_known_option_with_a_value_is_without_a_command() -> None:
    of_commands = {o for c in COMMANDS for a in parser_of(c)._actions for o in a.option_strings}
    assert of_commands >= TAKING_A_VALUE


@pytest.mark.parametrize(
    "argv",
    [
        ["info", "--speaker", "ryabkov"],
        ["dates", "extra"],
        ["compare", "one"],
        ["quote", "--speaker"],
        ["info", "--workspace", ""],
        ["index", "--jobs", "many"],
        ["quote", "--spea", "ryabkov"],
    ],
)
def test_a_call_that_is_off_is_a_usage_error(argv: list[str]) -> None:
    with pytest.raises(UsageError) as raised:
        parse(argv)
    assert "--help" in raised.value.advice


@pytest.mark.parametrize("command", [READER, *COMMANDS], ids=lambda c: c.name or "reader")
def test_every_help_page_has_examples_that_parse(command: Command, tmp_path: Path) -> None:
    with pytest.raises(Shown) as shown:
        parse([word for word in (command.name, "--help") if word])
    assert "\nexamples:\n" in shown.value.text
    for call, _ in command.examples:
        words = call.split("|")[0].replace("~/articles", str(tmp_path)).split()
        assert parse(words)[0].name in (command.name, "quote")


@pytest.mark.parametrize("command", [READER, *COMMANDS], ids=lambda c: c.name or "reader")
def test_help_fits_the_terminal(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    text = parser_of(command).format_help()
    assert [row for row in text.splitlines() if len(row) > 80] == []


@pytest.mark.parametrize("word", ["~no-such-user-here", "a" * 5000, "a\0b", "\udcff"])
def test_a_word_that_can_be_no_path_is_a_usage_error(word: str) -> None:
    with pytest.raises(UsageError, match="neither a command nor a folder"):
        parse([word])


@pytest.mark.parametrize("argv", [["--version"], ["--version", "quote"], ["quote", "--version"]])
def test_the_version_is_told_wherever_it_is_asked_for(argv: list[str]) -> None:
    with pytest.raises(Shown) as shown:
        parse(argv)
    assert shown.value.text == f"briefing {__version__}\n"
