"""Make the environment: needs nothing but Python 3.11+, and does again only what has changed.

Standard library only: this runs before anything is installed.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PINNED = ROOT / "requirements" / "dev.txt"
READY = VENV / "ready"


def main() -> int:
    if sys.version_info < (3, 11):
        return _fail(
            f"Python 3.11 or later is needed, this is {sys.version.split()[0]}; try: make setup PYTHON=python3.11"
        )
    if not _is_ready():
        if not _make_environment():
            return 1
        READY.write_text(_state(), encoding="utf-8")
    _run(VENV / "bin" / "python", "-m", "openipo.project.translations")
    _run(VENV / "bin" / "python", ROOT / "scripts" / "system_packages.py")
    if not _is_compiled():
        print("Compiling the comparison of marks (a minute the first time) ...", flush=True)
        _run(VENV / "bin" / "python", "-m", "openipo.similarity.warming")
    return 0


def _is_compiled() -> bool:
    """Whether what is kept of the compiled comparison is younger than every source of it."""
    room = ROOT / "src" / "openipo" / "similarity"
    kept = [path.stat().st_mtime for path in room.rglob("*.nbi")]
    return bool(kept) and min(kept) >= max(path.stat().st_mtime for path in room.rglob("*.py"))


def _state() -> str:
    """What the environment was made from: the pins, the project's own data, this Python and this place."""
    content = PINNED.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return "\n".join([hashlib.sha256(content).hexdigest(), sys.version, str(ROOT)])


def _is_ready() -> bool:
    return READY.exists() and READY.read_text(encoding="utf-8") == _state()


def _make_environment() -> bool:
    python = VENV / "bin" / "python"
    if not _works(python):
        shutil.rmtree(VENV, ignore_errors=True)
        print(f"Making the environment {VENV.name} ...", flush=True)
        if not _venv():
            return False
    print("Installing the pinned requirements (a few minutes the first time) ...", flush=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run(*pip, "--require-hashes", "--requirement", PINNED)
    _run(*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT)
    return True


def _works(python: Path) -> bool:
    """A folder that was moved here, or whose Python was taken away, does not."""
    if not python.exists() or (READY.exists() and str(ROOT) not in READY.read_text(encoding="utf-8")):
        return False
    return subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def _venv() -> bool:
    make = [sys.executable, "-m", "venv", str(VENV)]
    if subprocess.run(make, capture_output=True, check=False).returncode == 0:
        return True
    version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    sys.path.insert(0, str(ROOT / "scripts"))
    from system_packages import install

    shutil.rmtree(VENV, ignore_errors=True)
    return install([version]) and subprocess.run(make, check=False).returncode == 0


def _run(*command: object) -> None:
    done = subprocess.run([str(word) for word in command], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(_fail(f"This failed: {' '.join(str(word) for word in command)}"))


def _fail(sentence: str) -> int:
    print(f"setup: {sentence}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
