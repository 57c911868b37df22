"""A running office with its own state, and a browser to look at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "a long enough phrase"
PEOPLE = """
from datetime import date, datetime, UTC
from openipo.domain.accounts.api import SYSTEM, add_person, grant_role, office_named
office = office_named("examplia")
for name, full_name, role in [("rita", "Rita Registrar", "registrar"), ("omar", "Omar Outsider", "")]:
    person = add_person(username=name, full_name=full_name, password={password!r})
    if role:
        grant_role(person, role, office=office, valid_from=date(2020, 1, 1), by=SYSTEM, at=datetime.now(UTC))
"""


@dataclass(frozen=True)
class RunningOffice:
    """Where the office's pages are, and the password of its people."""

    url: str
    home: Path
    password: str = PASSWORD

    def run(self, code: str) -> str:
        """Run Python inside the office, as an administrator may on the server; what it printed."""
        command = [sys.executable, "manage.py", "shell", "-v0", "-c", code]
        done = subprocess.run(  # noqa: S603
            command, cwd=ROOT, env=_environment(self.home), check=True, stdout=subprocess.PIPE, text=True
        )
        return done.stdout


@pytest.fixture(scope="session")
def new_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The state of an office as it is installed, with its people; offices are copied from it."""
    home = tmp_path_factory.mktemp("new-office")
    for command in (["migrate", "-v0"], ["collectstatic", "-v0", "--noinput"], ["shell", "-v0", "-c", _people()]):
        subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=_environment(home), check=True)  # noqa: S603
    return home


@pytest.fixture(scope="session")
def serve_office(new_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., RunningOffice]]:
    """Starts an office with the environment given; each has its own state and port."""
    running: list[subprocess.Popen[bytes]] = []

    def serve(**environment: str) -> RunningOffice:
        home = tmp_path_factory.mktemp("office")
        shutil.copytree(new_office, home, dirs_exist_ok=True)
        port = _free_port()
        server = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--port", str(port)]
        log = (home / "server.log").open("wb")
        running.append(
            subprocess.Popen(  # noqa: S603
                [*server, "--no-ws", "openipo.project.wsgi:application"],
                cwd=ROOT,
                env=_environment(home) | environment,
                stdout=log,
                stderr=log,
            )
        )
        office = RunningOffice(f"http://localhost:{port}", home)
        _wait_for(office.url + "/healthz")
        return office

    yield serve
    for process in running:
        process.terminate()
        process.wait(timeout=10)


@pytest.fixture(scope="session")
def office(serve_office: Callable[..., RunningOffice]) -> RunningOffice:
    """An office as it is installed."""
    return serve_office()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        window = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        yield window
        window.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    window = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield window
    window.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page that fails the test if the browser reports a script error or something the content policy forbids."""
    tab = context.new_page()
    tab.set_default_timeout(10_000)
    return tab


def _environment(home: Path) -> dict[str, str]:
    """The settings of an office, not those of the tests: what is looked at is what people get."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**kept, "OPENIPO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "openipo.project.settings.base"}


def _people() -> str:
    return PEOPLE.format(password=PASSWORD)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str) -> None:
    until = time.monotonic() + 30
    while True:
        try:
            urlopen(url, timeout=2)  # noqa: S310
        except (URLError, OSError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return
