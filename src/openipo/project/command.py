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
from typing import Any

from openipo.project.commands.prepare import the_right_time
from openipo.project.commands.result import Failure, Result

MODULES = ("law", "register", "exchange", "tick", "people", "database", "serve", "demo")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one subcommand; returns the exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openipo.project.settings.base")
    arguments = _parser().parse_args(argv)
    try:
        with the_right_time():
            result = arguments.run(arguments)
    except Failure as failure:
        print(f"openipo: {failure}", file=sys.stderr)  # noqa: T201 - printing is what a command is for
        return failure.exit_code
    except KeyboardInterrupt:
        return 130
    _print(result, as_json=arguments.json)
    return 0 if result.ok else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="openipo", description="The open suite for intellectual property offices.")
    subparsers = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for module in _modules():
        module.add_to(subparsers)
    return parser


def _modules() -> list[Any]:
    return [import_module(f"openipo.project.commands.{name}") for name in MODULES]


def _print(result: Result, *, as_json: bool) -> None:
    text = json.dumps(result.data, ensure_ascii=False, indent=2, default=str) if as_json else "\n".join(result.lines)
    if text:
        print(text)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
