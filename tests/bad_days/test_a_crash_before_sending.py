"""The power fails after a letter was issued and before it was sent: it stands issued, and is sent once afterwards."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from openipo.domain.cases.testing import FORMALITIES, Story, a_case
from openipo.domain.correspondence.api import Letter
from openipo.domain.parties.api import Address, Party
from openipo.kernel.ledger.api import verify
from openipo.kernel.tasks.api import counted

pytestmark = pytest.mark.django_db(transaction=True)
MAIL_INTO_A_FOLDER = """
from openipo.project.settings.base import *
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = {folder!r}
"""
ISSUE_AND_DIE = """
import os, signal, sys
from importlib import import_module
from uuid import UUID
import django
django.setup()
from openipo.domain.cases.api import issue_letter
from openipo.domain.cases.testing import FILED_ON, FORMALITIES, at
import_module("openipo.kernel.tasks.actions.schedule").run_one = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
issue_letter(file=UUID(sys.argv[1]), letter=sys.argv[2], on=FILED_ON, by=FORMALITIES, at=at(FILED_ON, 10))
"""


def a_letter_by_email() -> tuple[Story, str]:
    """A file with a drafted letter that goes to its applicant by e-mail."""
    ana = Party("p1", "applicant", "Ana", address=Address(("1 Quay",), country="XX"), email="ana@example.org")
    story = a_case("formalities", parties=(ana,))
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["description-missing"]})
    (key,) = [state.key for state in story.now.case.letters.values() if state.letter == "formalities-notice"]
    Letter.objects.filter(file=story.file, key=key).update(served_by="e-mail")
    return story, key


def test_it_is_sent_once_when_the_power_is_back(tmp_path: Path) -> None:
    story, key = a_letter_by_email()
    crashed = _process(tmp_path, "-c", ISSUE_AND_DIE, str(story.file), key)
    assert crashed.returncode == -signal.SIGKILL, crashed.stderr.decode()
    assert story.now.case.letters[key].issued_on == story.on, "what was decided stands"
    assert counted().get("waiting")
    assert _sent(tmp_path) == 0
    for _ in range(2):
        done = _process(tmp_path, "-m", "openipo.project.command", "work")
        assert done.returncode == 0, done.stderr.decode()
    assert _sent(tmp_path) == 1
    assert "waiting" not in counted()
    assert verify().is_sound


def _process(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """Python in a process of its own, on the database of this test; its mail lands in a folder."""
    module = folder / "settings_of_the_story.py"
    module.write_text(MAIL_INTO_A_FOLDER.format(folder=str(folder / "mail")))
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": module.stem,
        "PYTHONPATH": os.pathsep.join([str(folder), str(Path(__file__).resolve().parents[2] / "src")]),
        "OPENIPO_HOME": str(settings.HOME),
        "DATABASE_URL": _database(),
    }
    return subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=False)  # noqa: S603


def _database() -> str:
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    host = quote(known["HOST"] or known["OPTIONS"].get("host", ""), safe="")
    return f"postgresql://{known['USER']}@/{known['NAME']}?host={host}"


def _sent(folder: Path) -> int:
    """The messages in the folder; one file holds what one process sent."""
    return sum(path.read_text().count("Message-ID:") for path in (folder / "mail").glob("*"))
