"""The sample as an office would hand it over: one CSV file a table, the mapping file, and the list of planted defects.

It is made anew each time and comes out the same, byte for byte; the project carries the maker, not the megabytes.
"""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

from openipo.apps.exchange.ipas.mapping_file import Reading, load_mapping, shipped_mapping
from openipo.apps.exchange.ipas.sample.office import Cells, OlderSystem
from openipo.apps.exchange.ipas.sample.planting import EXTRA, Planting
from openipo.apps.exchange.ipas.tables import TABLES

FILES = 5000


def write_sample(folder: Path, *, files: int = FILES, with_defects: bool = True) -> dict[str, Any]:
    """Write it into an empty folder; says how many files and defects there are."""
    office = OlderSystem(files)
    planted = Planting(office).all() if with_defects else []
    mapping = load_mapping(shipped_mapping())
    for name, rows in office.tables.items():
        _write_table(folder / f"{name}.csv", name, rows, mapping.reading(name))
    manifest = [
        {"code": code, "table": table, "row": _place(office.tables[table], row)} for code, table, row in planted
    ]
    (folder / "planted.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    (folder / "mapping.toml").write_text(shipped_mapping(), encoding="utf-8")
    return {"files": files, "defects": len(planted), "rows": sum(map(len, office.tables.values()))}


def _place(rows: list[Cells], wanted: Cells) -> int:
    return next(place for place, row in enumerate(rows, 2) if row is wanted)


def _write_table(path: Path, name: str, rows: list[Cells], reading: Reading) -> None:
    headings = list(dict.fromkeys(column for row in rows for column in row if column != EXTRA))
    days = {*TABLES[name].past, *TABLES[name].days}
    with path.open("w", encoding=reading.encoding, errors="surrogateescape", newline="") as file:
        writer = csv.writer(file, delimiter=reading.separator, lineterminator="\n")
        writer.writerow(headings)
        for row in rows:
            cells = [_written(row.get(column, ""), column in days, reading) for column in headings]
            writer.writerow([*cells, row[EXTRA]] if EXTRA in row else cells)


def _written(value: str, is_day: bool, reading: Reading) -> str:
    """Days as the table writes them; one that is none stays as it is."""
    try:
        return date.fromisoformat(value).strftime(reading.dates) if is_day and value else value
    except ValueError:
        return value
