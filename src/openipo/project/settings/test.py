"""Settings for the tests: state in a folder that goes with them, and nothing slow that protects a real office."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_home = tempfile.mkdtemp(prefix="openipo-test-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ["OPENIPO_HOME"] = _home

from openipo.project.settings.base import *  # noqa: E402, F403
from openipo.project.settings.base import DATABASES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # In memory, threads would share one connection's locks; a file behaves as in the office.
    DATABASES["default"]["TEST"] = {"NAME": str(Path(_home) / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON;"
    )
