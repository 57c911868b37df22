"""`openipo lists`: signs searched beside the marks (Article 6ter emblems, indications, well-known marks, INNs)."""

import argparse
from pathlib import Path
from typing import Any

from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group

KINDS = ("article-6ter", "geographical-indication", "well-known-mark", "inn")


def add_to(subparsers: Any) -> None:
    lists = add_group(subparsers, "lists", "signs that are searched beside the marks")
    load = add_command(
        lists, "load", load_signs, "load a table (id, kind, words, picture, source) in place of the last"
    )
    load.add_argument("file", type=Path, help="a CSV file; pictures lie beside it")
    load.add_argument("--kind", choices=KINDS, default="", help="of all signs, where the table has no such column")
    add_command(lists, "show", show_lists, "which lists are loaded")


def load_signs(arguments: argparse.Namespace) -> Result:
    """The lists of the kinds in the table are replaced, or nothing is."""
    start_with_database()
    from openipo.domain.accounts.api import at_the_server
    from openipo.domain.searches.api import SEARCH_DUTIES, SearchRefused, load_list
    from openipo.kernel.clock.api import now

    by = at_the_server(SEARCH_DUTIES, "load-list")
    folder: Path = arguments.file.parent
    try:
        content = arguments.file.read_bytes()
        loaded = load_list(content, kind=arguments.kind, pictures=lambda name: _beside(folder, name), by=by, at=now())
    except OSError as error:
        raise Failure(f"{arguments.file.name} cannot be read: {error.strerror}.") from error
    except SearchRefused as refusal:
        raise Failure(f"{arguments.file.name}: {refusal}") from refusal
    return Result(dict(loaded), [f"{kind}: {count} signs" for kind, count in sorted(loaded.items())])


def _beside(folder: Path, name: str) -> bytes | None:
    """A picture in the table's own folder; a name that leads elsewhere is not followed."""
    path = (folder / name).resolve()
    return path.read_bytes() if path.is_relative_to(folder.resolve()) and path.is_file() else None


def show_lists(arguments: argparse.Namespace) -> Result:
    """Kind, number of signs and when they were loaded."""
    start_with_database()
    from openipo.domain.searches.api import loaded_signs

    rows = [{"kind": kind, "signs": count, "loaded_at": at} for kind, count, at in loaded_signs()]
    return Result(rows, [f"{row['kind']:24} {row['signs']:6}" for row in rows] or ["No list is loaded."])
