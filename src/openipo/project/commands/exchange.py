"""`openipo import` and `openipo export`: other offices' records in, ours out."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from openipo.project.commands import moving_in
from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group


def add_to(subparsers: Any) -> None:
    importing = add_command(subparsers, "import", take_in, "take another office's records into the register")
    importing.add_argument("format", help="uspto-tdxf, st66, st96, tmview; ipas for a folder of tables")
    importing.add_argument("file", type=Path, help="the file to read; for ipas the folder with the tables")
    importing.add_argument("--trial", "--dry-run", action="store_true", help="read and report, change nothing")
    importing.add_argument("--mapping", type=Path, help="for ipas: what the older system's codes mean here")
    importing.add_argument("--write-sample", action="store_true", help="for ipas: make an invented extract to try")
    exporting = add_group(subparsers, "export", "hand records of the register out")
    st96 = add_command(exporting, "st96", hand_out, "one file's register content in WIPO ST.96")
    st96.add_argument("number", help="the file's number in any of its forms")
    st96.add_argument("--output", type=Path, help="write to this file instead of the screen")


def take_in(arguments: argparse.Namespace) -> Result:
    if arguments.format == "ipas":
        return moving_in.run(arguments)
    if arguments.mapping or arguments.write_sample:
        raise Failure("--mapping and --write-sample are for the format ipas only.")
    if not arguments.file.is_file():
        raise Failure(f"There is no file {arguments.file}.")
    start_with_database()
    from openipo.apps.exchange.api import EXCHANGE_DUTIES, ImportRefused, import_records
    from openipo.domain.accounts.api import at_the_server
    from openipo.kernel.clock.api import now

    try:
        with arguments.file.open("rb") as file:
            report = import_records(
                format_name=arguments.format,
                file=file,
                name=arguments.file.name,
                by=at_the_server(EXCHANGE_DUTIES, "import"),
                at=now(),
                is_trial=arguments.trial,
            )
    except ImportRefused as refusal:
        raise Failure(str(refusal)) from refusal
    return Result(data=asdict(report), lines=_lines(asdict(report)), ok=not report.failure)


def _lines(report: dict[str, Any]) -> list[str]:
    lines = [
        f"Read {report['read']}, imported {report['imported']}, already there {report['already_there']}, "
        f"left out {report['left_out']}, flagged {report['flagged']} (run {report['run']})."
    ]
    lines += [f"  {count:6}  {code}" for code, count in sorted(report["findings"].items())]
    if report["failure"]:
        lines.append(f"The import ended early: {report['failure']}")
    return lines


def hand_out(arguments: argparse.Namespace) -> Result:
    start_with_database()
    from openipo.apps.exchange.api import ExportRefused, export_st96

    try:
        document = export_st96(arguments.number)
    except ExportRefused as refusal:
        raise Failure(str(refusal)) from refusal
    if arguments.output:
        arguments.output.write_bytes(document)
        return Result(
            {"number": arguments.number, "output": str(arguments.output)}, [f"Written to {arguments.output}."]
        )
    text = document.decode()
    return Result({"number": arguments.number, "document": text}, [text])
