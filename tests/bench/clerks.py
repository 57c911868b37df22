"""Eight clerks at once, each a process: applications received and paid, steps taken, some of them on the same files."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator

from django.db import connection

from openipo.domain.rights.api import File
from tests.bench.fill import Filled
from tests.bench.measured import Measured, span

CLERKS = 8


def clerks_at_once(filled: Filled) -> Iterator[Measured]:
    """Numbers that were lost, doubled or skipped, of all that were given; the database must agree with the clerks.

    On PostgreSQL only: on SQLite writers stand in line, so that eight at once tell nothing but how patient they are.
    """
    if connection.vendor != "postgresql":
        return
    count = max(filled.files // 4000, 10)
    contested = [str(file) for file in filled.by_phase["classification"][:20]]
    program = [sys.executable, "-m", "tests.bench.clerk"]
    commands = [[*program, str(clerk), str(count), *contested] for clerk in range(CLERKS)]
    with span() as taken:
        clerks = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for command in commands]  # noqa: S603
        told = [json.loads(clerk.communicate()[0]) for clerk in clerks]
    given = {series: [number for each in told for number in each[series]] for series in ("applications", "receipts")}
    wrong = sum(_wrong(numbers, CLERKS * count) for numbers in given.values())
    confirmed = sum(each["contested"] for each in told)
    wrong += abs(confirmed - len(contested))
    wrong += CLERKS * count - File.objects.filter(number__in=given["applications"]).count()
    acts = CLERKS * count * 3 + confirmed
    note = (
        f"{CLERKS * count} applications, payments and steps, and {len(contested)} files that all eight wanted: "
        f"{acts / taken.wall:.0f} acts/s, processes started included"
    )
    yield Measured("clerks", wrong, None, note)


def _wrong(numbers: list[str], expected: int) -> int:
    """How many numbers are missing or too many in a series that should run without a gap."""
    serials = sorted(int(re.findall(r"\d+", number)[-1]) for number in numbers)
    unbroken = set(range(serials[0], serials[0] + expected))
    return len(unbroken ^ set(serials)) + len(serials) - len(set(serials))
