"""`openipo import ipas DIR`: the extract of an older system, its sample and its mapping file."""

import argparse
from dataclasses import asdict
from pathlib import Path

from openipo.project.commands.prepare import start_django, start_with_database
from openipo.project.commands.result import Failure, Result


def run(arguments: argparse.Namespace) -> Result:
    """Make the sample, or take a folder in."""
    return _write_sample(arguments.file) if arguments.write_sample else _take_in(arguments)


def _write_sample(folder: Path) -> Result:
    start_django()
    from openipo.apps.exchange.api import write_sample

    if folder.exists() and any(folder.iterdir()):
        raise Failure(f"The folder {folder} is not empty.")
    folder.mkdir(parents=True, exist_ok=True)
    made = write_sample(folder)
    lines = [
        f"Written to {folder}: an invented extract of {made['files']} files with {made['defects']} planted defects.",
        "planted.json says which, mapping.toml what the codes mean. Try it:",
        f"  openipo import ipas {folder} --dry-run",
    ]
    return Result(data={"folder": str(folder), **made}, lines=lines)


def _take_in(arguments: argparse.Namespace) -> Result:
    if not arguments.file.is_dir():
        raise Failure(f"There is no folder {arguments.file}.")
    mapping = _mapping_file(arguments)
    start_with_database()
    from openipo.apps.exchange.api import (
        EXCHANGE_DUTIES,
        ImportRefused,
        MappingRefused,
        import_ipas,
        lines_of_report,
        shipped_mapping,
    )
    from openipo.domain.accounts.api import at_the_server
    from openipo.kernel.clock.api import now

    by = at_the_server(EXCHANGE_DUTIES, "import")
    text = mapping.read_text(encoding="utf-8") if mapping else shipped_mapping()
    try:
        report = import_ipas(
            folder=arguments.file,
            mapping_text=text,
            by=by,
            at=now(),
            is_trial=arguments.trial,
        )
    except MappingRefused as refusal:
        raise Failure(f"{mapping or 'The shipped mapping'} cannot be followed. {refusal}") from refusal
    except ImportRefused as refusal:
        raise Failure(str(refusal)) from refusal
    told = asdict(report)
    return Result(data=told, lines=lines_of_report(told))


def _mapping_file(arguments: argparse.Namespace) -> Path | None:
    """The one named, else the one in the folder, else none: then the shipped one holds."""
    if arguments.mapping and not arguments.mapping.is_file():
        raise Failure(f"There is no mapping file {arguments.mapping}.")
    beside: Path = arguments.file / "mapping.toml"
    return arguments.mapping or (beside if beside.is_file() else None)
