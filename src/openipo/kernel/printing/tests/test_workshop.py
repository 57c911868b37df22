"""The folder a typesetter works in does not stay behind, however its process ends."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from openipo.kernel.printing.workshop import Workshop

OPENED = """
import sys
from openipo.kernel.printing.workshop import Workshop
workshop = Workshop()
print(workshop.root, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def test_what_a_killed_process_left_goes_when_the_next_workshop_opens(place: Path) -> None:
    other = subprocess.Popen(  # noqa: S603 - what is run stands above
        [sys.executable, "-c", OPENED], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    theirs = Path(other.stdout.readline().strip())
    ours = Workshop()
    assert theirs.exists()  # its process lives
    other.send_signal(signal.SIGKILL)
    other.communicate()
    again = Workshop()
    assert {*place.iterdir()} == {ours.root, again.root}


def test_what_is_not_ours_stays(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unmarked = place / "openipo-printing-unmarked"
    unmarked.mkdir()
    of_another = place / "openipo-printing-another"
    of_another.mkdir()
    (of_another / "in-use").touch()  # nobody holds it
    monkeypatch.setattr(os, "getuid", lambda: of_another.stat().st_uid + 1)
    kept = Workshop()
    assert {*place.iterdir()} == {unmarked, of_another, kept.root}
