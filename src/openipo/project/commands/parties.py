"""`openipo parties duplicates` and `openipo quality check`: who is the same, and what is out of order in the data."""

import argparse
from dataclasses import asdict
from typing import Any

from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Result, add_command, add_group
from openipo.project.commands.tick import _today


def add_to(subparsers: Any) -> None:
    parties = add_group(subparsers, "parties", "persons and organisations across files")
    duplicates = add_command(parties, "duplicates", find_duplicates, "search for parties that may be the same")
    duplicates.add_argument("--limit", type=int, default=50, help="show so many of the likeliest (default 50)")
    quality = add_group(subparsers, "quality", "the quality of the register's data")
    check = add_command(quality, "check", check_quality, "look at the files that have moved since the last look")
    check.add_argument("--limit", type=int, default=10_000, help="at most so many files (default 10000)")


def find_duplicates(arguments: argparse.Namespace) -> Result:
    """Searches the whole register; what is found waits for officers, who say whether it is the same."""
    start_with_database()
    from openipo.domain.persons.api import find_likenesses, likenesses, reasons
    from openipo.kernel.clock.api import now

    report = find_likenesses(at=now())
    rows = [
        {
            "score": row.score,
            "one": {**row.stated[0], "files": row.places[0]},
            "other": {**row.stated[1], "files": row.places[1]},
            "because": [{"points": each.points, "sentence": each.sentence} for each in reasons(row.parts)],
        }
        for row in likenesses()[: max(arguments.limit, 0)]
    ]
    counted = (
        f"{report.statements} statements, {report.compared} pairs compared; "
        f"{report.found} may be the same, {report.new} of them new."
    )
    lines = [counted, *(line for row in rows for line in _told(row))]
    return Result({**asdict(report), "likenesses": rows}, lines)


def _told(row: dict[str, Any]) -> list[str]:
    one, other = row["one"], row["other"]
    head = f"{row['score']:3}  {one['name']} ({one['files']})  |  {other['name']} ({other['files']})"
    return [head, *(f"     {each['points']:+4}  {each['sentence']}" for each in row["because"])]


def check_quality(arguments: argparse.Namespace) -> Result:
    start_with_database()
    from openipo.domain.quality.api import check_files
    from openipo.kernel.clock.api import now

    report = check_files(on=_today(), at=now(), limit=arguments.limit)
    counts = f"{report.new} new findings, {report.fixed} fixed by correction"
    line = f"{report.files} files looked at, {report.left} left: {counts}."
    return Result(asdict(report), [line])
