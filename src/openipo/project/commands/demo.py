"""`openipo demo`: an invented office with years of work in it, and the server to look at it."""

import argparse
import json
import os
from collections.abc import Callable
from datetime import date, timedelta
from importlib.metadata import entry_points
from typing import Any

from openipo.project.commands.answering import tell_when_it_answers
from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command
from openipo.project.commands.serve import serve

Play = Callable[..., int]
SERVE_IT = "Serve it with: openipo serve"


def add_to(subparsers: Any) -> None:
    parser = add_command(subparsers, "demo", demo, "play in an invented office and serve it")
    parser.add_argument("--files", type=int, default=200, help="at least so many files (default 200)")
    parser.add_argument("--no-serve", action="store_true", help="play in only")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.set_defaults(workers=1)


def demo(arguments: argparse.Namespace) -> Result:
    """Play in once; a second call finds the demonstration as it was left and serves it."""
    os.environ["OPENIPO_DEMO"] = "1"
    start_with_database()
    files = _play_in(arguments.files, quiet=arguments.json)
    sign_ins = _sign_ins()
    result = Result({"files": files, "sign_ins": sign_ins}, _lines(files, sign_ins, arguments))
    if not arguments.no_serve:
        _say(json.dumps(result.data, ensure_ascii=False) if arguments.json else "\n".join(result.lines))
        if not arguments.json:
            tell_when_it_answers(arguments.port)
        serve(arguments)
    return result


def _play_in(files: int, *, quiet: bool) -> int:
    """The number of files in the demonstration, played in now or before."""
    from django.conf import settings

    from openipo.domain.rights.api import list_files
    from openipo.kernel.clock.api import today
    from openipo.project.demonstration.sign_in import PASSWORD

    there = list_files().count()
    mark, begun = settings.HOME / "demonstration", settings.HOME / "demonstration-begun"
    if mark.exists():
        return there
    if begun.exists() and there:
        raise Failure(f"An earlier demonstration was broken off; remove {settings.HOME} and start it again.")
    if there:
        raise Failure("There are real files in this register; a demonstration needs an empty one (set OPENIPO_HOME).")
    play = _demonstration(settings.OFFICE)
    begun.touch()
    progress = (lambda words: None) if quiet else _say
    play(files=files, until=_last_day(today()), progress=progress, password=PASSWORD)
    begun.rename(mark)
    return list_files().count()


def _last_day(today: date) -> date:
    """The day before today: what is done today is the visitor's."""
    return today - timedelta(days=1)


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201


def _demonstration(office: str) -> Play:
    for entry in entry_points(group="openipo.demonstrations"):
        if entry.name == office:
            play: Play = entry.load()
            return play
    raise Failure(f"The office “{office}” has no demonstration.")


def _sign_ins() -> list[dict[str, str]]:
    """Who may sign in, with roles; all of them under the demonstration's one password."""
    from openipo.domain.accounts.api import RoleGrant

    grants = RoleGrant.objects.select_related("user").order_by("user__username")
    return [
        {"sign_in": grant.user.username, "name": grant.user.get_full_name(), "role": grant.role} for grant in grants
    ]


def _lines(files: int, sign_ins: list[dict[str, str]], arguments: argparse.Namespace) -> list[str]:
    from openipo.project.demonstration.sign_in import PASSWORD

    return [
        "",
        f"The demonstration has {files} files. Everybody and everything in it is invented.",
        "",
        *(f"  {each['sign_in']:16} {each['role']:22} {each['name']}" for each in sign_ins),
        "",
        f"The password of all of them is {PASSWORD}",
        "The server starts; where to look is said when it answers." if not arguments.no_serve else SERVE_IT,
        "",
    ]
