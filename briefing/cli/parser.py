"""From the words of the command line to a command and its arguments."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from briefing import __version__
from briefing.cli.arguments import Arguments
from briefing.cli.exits import ExitCode
from briefing.cli.options import TAKING_A_VALUE, add_common
from briefing.cli.registry import COMMANDS, READER, Command
from briefing.errors import UsageError

_WIDEST = 100
_OPENING = "Turn a folder of scraped news articles into a briefing that can be trusted."


class Shown(Exception):  # noqa: N818 - it carries the answer to --help and --version and is no error
    """The command line asked for a page of text; `text` is the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


def parse(argv: Sequence[str]) -> tuple[Command, Arguments]:
    """The command that `argv` names and its arguments; options may stand before it, after it and among its words.

    Raises `UsageError` for a call that is off and `Shown` for `--help` and `--version`.
    """
    options, words, rest = _sorted_out(argv)
    command = _named(words[0]) if words else None
    if command is not None:
        words = words[1:]
    elif words and not _is_there(words[0]):
        raise _unknown(words[0])
    parser = parser_of(command or READER)
    positional = [*words, *rest]
    between = ["--"] if any(word.startswith("-") for word in positional) else []
    arguments = parser.parse_args([*options, *between, *positional], namespace=Arguments())
    return command or READER, arguments


def parser_of(command: Command) -> argparse.ArgumentParser:
    """The parser of one command; that of `READER` describes the program as a whole."""
    parser = _Parser(
        prog=f"briefing {command.name}".rstrip(),
        usage=_usage(command),
        description=_description(command),
        epilog=_epilog(command),
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    for add in command.add:
        add(parser)
    add_common(parser)
    group = parser.add_argument_group("help")
    group.add_argument("--help", "-h", action=_Show, help="show this page and exit")
    page = f"briefing {__version__}\n"
    told = "show the version and exit" if command is READER else argparse.SUPPRESS
    group.add_argument("--version", action=_Show, text=page, help=told)
    return parser


def _sorted_out(argv: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Options with their values, words, and what stands after `--`, which is words whatever it looks like."""
    options: list[str] = []
    words: list[str] = []
    given = iter(argv)
    for argument in given:
        if argument == "--":
            break
        if not argument.startswith("-") or argument == "-":
            words.append(argument)
            continue
        options.append(argument)
        if argument in TAKING_A_VALUE:
            options.extend([value for value in [next(given, None)] if value is not None])
    return options, words, list(given)


def _named(word: str) -> Command | None:
    return next((command for command in COMMANDS if command.name == word), None)


def _is_there(word: str) -> bool:
    try:
        return Path(word).expanduser().exists()
    except (OSError, RuntimeError):  # too long for a name, or the home of nobody
        return False


def _unknown(word: str) -> UsageError:
    from difflib import get_close_matches

    near = get_close_matches(word, [command.name for command in COMMANDS], n=1)
    advice = f"did you mean 'briefing {near[0]}'?" if near else "try 'briefing --help'"
    return UsageError(f"'{word}' is neither a command nor a folder", advice)


class _Parser(argparse.ArgumentParser):
    """A parser that leaves stderr and the exit code to `briefing.cli.main`."""

    def __init__(self, **how: Any) -> None:
        super().__init__(**how)
        # From Python 3.14 on, help would be coloured, and the reference in docs/ is made from it.
        self.color = False

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, f"try '{self.prog} --help'")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal, within reason."""

    def __init__(self, prog: str, **how: Any) -> None:
        width = min(shutil.get_terminal_size().columns, _WIDEST)
        super().__init__(prog, **{**how, "width": width, "max_help_position": 22})


class _Show(argparse.Action):
    """Ends the parsing with a page: its `text`, or the parser's help."""

    def __init__(self, option_strings: Sequence[str], dest: str, text: str = "", help: str | None = None) -> None:  # noqa: A002 - argparse names it
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help=help)
        self._text = text

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        raise Shown(self._text or parser.format_help())


def _usage(command: Command) -> str:
    if command is READER:
        return "briefing [PATH] [options]\n       briefing COMMAND [options]"
    return " ".join(part for part in ("briefing", command.name, command.usage, "[options]") if part)


def _description(command: Command) -> str:
    if command is not READER:
        return command.summary
    commands = "\n".join(f"  {c.name:10}{c.summary}" for c in COMMANDS)
    return f"{_OPENING}\n\n{command.summary}\n\ncommands:\n{commands}"


def _epilog(command: Command) -> str:
    examples = "\n".join(f"{f'  briefing {call}'.rstrip()}\n      {what}" for call, what in command.examples)
    codes = ", ".join(f"{int(code)} {code.meaning}" for code in ExitCode)
    return f"examples:\n{examples}\n\nexit codes:\n  {codes}"
