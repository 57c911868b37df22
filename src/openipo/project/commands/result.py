"""What a subcommand gives back, and how it fails."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


class Failure(Exception):
    """The command cannot do what was asked; the message is one clear sentence for stderr."""

    def __init__(self, message: str, exit_code: int = 1) -> None:
        super().__init__(message)
        self.exit_code = exit_code


@dataclass(frozen=True)
class Result:
    """`data` is printed with --json, `lines` without; `notes` go to stderr with either.

    `ok` False makes the exit code 1 (faults, differences); `failure` is then the sentence for stderr.
    """

    data: Any
    lines: list[str] = field(default_factory=list)
    ok: bool = True
    failure: str = ""
    notes: tuple[str, ...] = ()


def add_command(
    subparsers: Any, name: str, run: Callable[[argparse.Namespace], Result], help_text: str
) -> argparse.ArgumentParser:
    """A subcommand with `--json` and the function that runs it."""
    parser: argparse.ArgumentParser = subparsers.add_parser(name, help=help_text, description=help_text)
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.set_defaults(run=run)
    return parser


def add_group(subparsers: Any, name: str, help_text: str) -> Any:
    """A word that gathers subcommands, as `law` in `openipo law check`."""
    group = subparsers.add_parser(name, help=help_text, description=help_text)
    return group.add_subparsers(title="commands", required=True, metavar="COMMAND")
