"""Everything that must hold, one check after the other; all are run even where one fails.

A check that fails is told at once, and again at the end with what it said last. Last line: how many passed.
`--lint` runs style, types and borders only.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parent))
from postgres import throwaway_server
from system_packages import browser

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
LAST_LINES = 25  # of a check that failed: enough for its errors, and read at a glance
COVERED = sorted(str(folder) for name in ("rules", "actions") for folder in (ROOT / "src").glob(f"**/{name}"))


@dataclass
class Tally:
    """What was run, and how it went."""

    scratch: Path
    passed: int = 0
    skipped: int = 0
    failures: list[str] = field(default_factory=list)
    why: dict[str, list[str]] = field(default_factory=dict)  # what a check that failed said: its last lines, its tests
    _said: deque[str] = field(default_factory=lambda: deque(maxlen=LAST_LINES))

    def check(self, name: str, *command: object) -> None:
        """Run a check that passes or fails as a whole."""
        if self._run(name, command, {}) == 0:
            self.passed += 1
        else:
            self.fail(name, list(self._said))

    def fail(self, name: str, why: list[str], times: int = 1) -> None:
        """Told at once: whoever watches need not wait for the end."""
        self.failures += [name] * times
        self.why[name] = why
        print(f"\n!!!! FAILED {name}; the other checks go on, and the whole will have failed.", flush=True)

    def summary(self) -> Iterator[str]:
        """The end of the log, which alone says what failed and how."""
        for name in dict.fromkeys(self.failures):
            yield f"\n---- FAILED {name}"
            yield from self.why.get(name, ())
        yield ""
        yield from (f"FAILED {name}" for name in dict.fromkeys(self.failures))
        yield f"\n==== {self.passed} passed, {len(self.failures)} failed, {self.skipped} skipped"

    def tests(self, name: str, *arguments: object, **environment: str) -> None:
        """Run pytest under coverage and count its tests."""
        report = self.scratch / f"{len(list(self.scratch.glob('*.xml')))}.xml"
        pytest = [
            BIN / "coverage",
            "run",
            f"--source={','.join(COVERED)}",
            "-m",
            "pytest",
            f"--junitxml={report}",
            *arguments,
        ]
        code = self._run(name, pytest, environment)
        counts = {key: 0 for key in ("tests", "failures", "errors", "skipped")}
        told: list[str] = []
        if report.exists():
            found = ElementTree.parse(report).getroot()
            told = list(failed_tests(found))
            for suite in found.iter("testsuite"):
                counts = {key: counts[key] + int(suite.get(key, 0)) for key in counts}
        failed = counts["failures"] + counts["errors"]
        self.passed += counts["tests"] - failed - counts["skipped"]
        self.skipped += counts["skipped"]
        if failed or code not in (0, 5):
            self.fail(name, told or list(self._said), failed or 1)

    def _run(self, name: str, command: object, environment: dict[str, str]) -> int:
        print(f"\n== {name}", flush=True)
        # Paths of the machine the tests run on must not leak into them, nor one run's state into the next.
        clean = {
            key: value for key, value in os.environ.items() if not key.startswith(("DATABASE_URL", "OPENIPO_OFFICE"))
        }
        clean |= {"COVERAGE_FILE": str(self.scratch / "coverage"), "TMPDIR": str(self.scratch), "PYTHONUNBUFFERED": "1"}
        self._said.clear()
        with subprocess.Popen(
            [str(word) for word in command],  # type: ignore[attr-defined]
            cwd=ROOT,
            env=clean | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        ) as running:
            try:
                for line in running.stdout or ():
                    print(line, end="", flush=True)
                    self._said.append(line.rstrip())
            except BaseException:  # told to end: the check ends too
                running.terminate()
                raise
        return running.returncode


def failed_tests(report: ElementTree.Element) -> Iterator[str]:
    """One line for each test that failed: its name, and the first line of why."""
    for test in report.iter("testcase"):
        for kind in ("failure", "error"):
            for why in test.iter(kind):
                first = (why.get("message") or "").strip().partition("\n")[0]
                yield f"FAILED {test.get('classname')}::{test.get('name')} - {first}"


def lint(tally: Tally) -> None:
    tally.check("style", BIN / "ruff", "check", ".")
    tally.check("layout", BIN / "ruff", "format", "--check", ".")
    tally.check("types", BIN / "mypy")
    tally.check("borders between floors and rooms", BIN / "lint-imports", "--no-cache")
    migrations = ["manage.py", "makemigrations", "--check", "--dry-run", "--settings=openipo.project.settings.test"]
    tally.check("every change of a table has its migration", BIN / "python", *migrations)


def everything(tally: Tally) -> None:
    before = _files()
    lint(tally)
    tally.tests("tests on SQLite", "-n", "2", "-m", "not browser")
    with throwaway_server() as url:
        tally.tests("database tests on PostgreSQL", "-n", "2", "-m", "not browser", "--database-only", DATABASE_URL=url)
    if browser() is None:
        tally.fail("browser tests", ["There is no Chromium; please install it: sudo apt-get install chromium"])
    else:
        tally.tests("tests in the browser", "-m", "browser")
    tally.check("putting the coverage together", BIN / "coverage", "combine", "--quiet")
    report = ["report", "--include=*/rules/*,*/actions/*", "--fail-under=100", "--skip-covered", "--show-missing"]
    tally.check("every branch of rules and actions is tested", BIN / "coverage", *report)
    left = sorted(_files() - before)
    if left:
        tally.fail("files left behind", left)


def _files() -> set[str]:
    """What git sees as new or changed; nothing where this is not a clone."""
    seen = subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=False)
    return set(seen.stdout.splitlines())


def _stop(*_: object) -> None:
    """Told to end, leave as after an error: servers are stopped and folders removed."""
    sys.exit(143)


def main(run: Callable[[Tally], None]) -> int:
    signal.signal(signal.SIGTERM, _stop)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="openipo-test-") as scratch:
        tally = Tally(Path(scratch))
        run(tally)
    print("\n".join(tally.summary()), f"in {time.monotonic() - started:.0f}s ====")
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main(lint if "--lint" in sys.argv else everything))
