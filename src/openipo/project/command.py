"""The `openipo` command: what scripts and administrators type.

Each subcommand lives in a module of `commands/` and says with `add_to(subparsers)` what it takes. It returns a
`Result`: `data` for `--json`, `lines` for people. Exit code 0 only on success; an error is one clear sentence on
stderr.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

from openipo.project.commands.prepare import the_right_time
from openipo.project.commands.refusals import in_one_sentence
from openipo.project.commands.result import Failure, Result

MODULES = (
    "law",
    "register",
    "marks",
    "exchange",
    "back_files",
    "tick",
    "clock",
    "goods",
    "lists",
    "money",
    "parties",
    "people",
    "database",
    "serve",
    "demo",
)


class Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong with a command as typed, instead of how it is to be typed."""

    def error(self, message: str) -> NoReturn:
        raise Failure(f"{self.prog.removeprefix('openipo').strip() or 'the command'}: {message.removesuffix('.')}.", 2)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one subcommand; returns the exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openipo.project.settings.base")
    try:
        arguments = _parser().parse_args(argv)
        with in_one_sentence(), the_right_time():
            result = arguments.run(arguments)
        return _told(result, as_json=arguments.json)
    except Failure as failure:
        print(f"openipo: {failure}", file=sys.stderr)  # noqa: T201 - printing is what a command is for
        return failure.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # Whoever read has seen enough (`openipo register list | head`).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _told(result: Result, *, as_json: bool) -> int:
    """Print what was found; the exit code says whether all is well, and if not, stderr says so in a sentence."""
    text = json.dumps(result.data, ensure_ascii=False, indent=2, default=str) if as_json else "\n".join(result.lines)
    if text:
        print(text, flush=True)  # noqa: T201
    for note in result.notes:
        print(f"openipo: {note}", file=sys.stderr)  # noqa: T201 - beside the answer, which machines read
    if not result.ok:
        raise Failure(result.failure or "It was not carried out in full; see what is printed.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="openipo", description="The open suite for intellectual property offices.")
    subparsers = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for module in _modules():
        module.add_to(subparsers)
    return parser


def _modules() -> list[Any]:
    return [import_module(f"openipo.project.commands.{name}") for name in MODULES]


if __name__ == "__main__":
    sys.exit(main())
