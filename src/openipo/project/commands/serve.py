"""`openipo serve`: the office's pages, served by granian."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command


def add_to(subparsers: Any) -> None:
    parser = add_command(subparsers, "serve", serve, "serve the office's pages")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")
    parser.add_argument("--workers", type=int, default=1, help="processes (default 1)")


def serve(arguments: argparse.Namespace) -> Result:
    """Replace this process by the server; returns only if that fails."""
    start_with_database()
    from django.core.management import call_command

    from openipo.similarity.warming import warm_up

    call_command("collectstatic", verbosity=0, interactive=False)
    warm_up()  # the first search of a person must not wait for the compiler
    server = Path(sys.executable).with_name("granian")
    if not server.exists():
        raise Failure("The application server is not installed; run `make setup`.")
    os.execv(  # noqa: S606 - no shell, and every argument is ours
        server,
        [
            str(server),
            "--interface", "wsgi",
            "--host", arguments.host,
            "--port", str(arguments.port),
            "--workers", str(arguments.workers),
            "--blocking-threads", "4",
            "--no-ws",
            "openipo.project.wsgi:application",
        ],
    )  # fmt: skip
