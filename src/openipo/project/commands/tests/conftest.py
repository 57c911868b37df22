"""Commands are typed here as a script types them."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from openipo.project.command import main


@dataclass(frozen=True)
class Typed:
    """What came of a command: its exit code, what it printed, and what it complained of."""

    code: int
    out: str
    error: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one sentence on stderr; fails if there is more than one line, or a traceback."""
        lines = self.error.strip().splitlines()
        assert len(lines) == 1, self.error
        assert lines[0].startswith("openipo: ")
        return lines[0].removeprefix("openipo: ")


Run = Callable[..., Typed]


@pytest.fixture
def openipo(capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> Run:
    """Type a command in this process: `openipo("law", "check")`. What the log says is not what the command says."""

    def run(*words: object) -> Typed:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Typed(code, said.out, said.err)

    return run


@dataclass(frozen=True)
class Shell:
    """A machine with an empty OPENIPO_HOME, on which commands are typed in a process of their own."""

    home: Path

    def run(self, *words: object, **environment: str) -> Typed:
        ours = ("OPENIPO", "DJANGO", "DATABASE")
        clean = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
        command = [sys.executable, "-m", "openipo.project.command", *map(str, words)]
        done = subprocess.run(  # noqa: S603 - what is typed stands in the tests
            command,
            capture_output=True,
            text=True,
            check=False,
            cwd=tempfile.gettempdir(),
            env=clean | {"OPENIPO_HOME": str(self.home), **environment},
        )
        return Typed(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """One machine for the stories of a module; the folder's name has a space, as a folder's name may."""
    return Shell(tmp_path_factory.mktemp("an office") / "state of the office")
