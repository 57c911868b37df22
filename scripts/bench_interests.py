"""How long the register is searched for a licensee, a pledgee, a creditor: `python scripts/bench_interests.py`.

On SQLite and PostgreSQL. The rows of 100,000 files that such a search reads are written straight into their tables, a
tenth of the files closed to the public; 60,000 persons have interests in 30,000 of them. Each name is asked for as the
public's page asks: how many marks there are, the first 25, and who is shown with each.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

FILES, BURDENED, PERSONS = 100_000, 30_000, 2
TODAY = date(2026, 11, 30)
WORDS = ("harbour", "bank", "trust", "atlas", "north", "delta", "orion", "costa", "union", "metro", "green", "union")
REPEATS = 15


def main() -> None:
    for database in ("sqlite", "postgresql"):
        with ExitStack() as opened:
            subprocess.run([sys.executable, __file__, "on"], env=_environment(database, opened), check=True)


def _environment(database: str, opened: ExitStack) -> dict[str, str]:
    from postgres import throwaway_server

    home = opened.enter_context(tempfile.TemporaryDirectory(prefix="openipo-bench-"))
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if database == "postgresql":
        kept["DATABASE_URL"] = opened.enter_context(throwaway_server())
    settings = {"DJANGO_SETTINGS_MODULE": "openipo.project.settings.base", "OPENIPO_OFFICE": "examplia"}
    return {**kept, **settings, "OPENIPO_HOME": home}


def on_one_database() -> None:
    """Fill the tables, then ask."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0, interactive=False)
    began = time.perf_counter()
    _fill()
    print(f"\n{connection.vendor}: {FILES:,} files written in {time.perf_counter() - began:.0f} s", flush=True)
    for words, name in {"one person": "person 17", "none": "nobody", "a common word": "harbour"}.items():
        print(json.dumps({"name": words, **_asked(name)}), flush=True)


def _fill() -> None:
    from django.db import connection, transaction

    from openipo.domain.rights.models import File, FileParty, InterestParty
    from openipo.domain.rights.projection.table import Table
    from openipo.domain.rights.projection.writing import insert_many

    chance = random.Random(7)  # noqa: S311 - the same register each time
    tables: list[tuple[Any, Callable[..., dict[str, Any]], int, int]] = [
        (Table(File, chain="id", key=""), _file, FILES, 1),
        (Table(FileParty), _holder, FILES, 1),
        (Table(InterestParty), _person, BURDENED, PERSONS),
    ]
    for table, row, files, rows in tables:
        for start in range(0, files, 5000):
            with transaction.atomic():
                insert_many(table, {UUID(int=each): _rows(table, row, each, rows, chance)
                                    for each in range(start, min(files, start + 5000))})  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _rows(table: Any, row: Callable[..., dict[str, Any]], file: int, rows: int, chance: random.Random) -> Any:
    return {str(place) if table.key else "": _whole(table, row(file, place, chance)) for place in range(rows)}


def _whole(table: Any, stated: dict[str, Any]) -> dict[str, Any]:
    """The row with the empty value of each column that is not stated."""
    found = {}
    for field in table.model._meta.concrete_fields:
        if field.attname in table.columns:
            found[field.attname] = stated.get(field.attname, field.get_default() if not field.null else None)
    return found


def _file(file: int, place: int, chance: random.Random) -> dict[str, Any]:
    filed_on = date(2006, 1, 2) + timedelta(days=file % 7000)
    number = f"TM{filed_on.year}{file:06d}"
    mark = " ".join(chance.sample(WORDS, 2))
    return {
        "right": "trademark", "office": "XX", "number": number, "number_key": number, "status": "registered",
        "register_status": "registered", "is_public": file % 10 != 3, "mark_text": mark, "mark_key": mark,
        "mark_kind": "word", "applicant": f"Holder {file % 40_000}", "applicant_key": f"holder {file % 40_000}",
        "received_on": filed_on, "filed_on": filed_on, "length": 12, "head": "0" * 64, "classes": [25],
    }  # fmt: skip


def _holder(file: int, place: int, chance: random.Random) -> dict[str, Any]:
    name = f"Holder {file % 40_000}"
    return {"position": 1, "role": "holder", "kind": "organisation", "name": name, "name_key": name.lower(),
            "identifiers": {}}  # fmt: skip


def _person(file: int, place: int, chance: random.Random) -> dict[str, Any]:
    name = f"{chance.choice(WORDS)} {chance.choice(WORDS)} person {chance.randrange(25_000)}"
    until = TODAY + timedelta(days=chance.randrange(-900, 3000))
    return {"position": place + 1, "interest": f"i{place}", "kind": "licence", "role": "licensee", "name": name,
            "name_key": name, "until": None if place else until, "is_public": file % 10 != 3}  # fmt: skip


def _asked(name: str) -> dict[str, Any]:
    """Median and slowest of each question, in milliseconds."""
    from openipo.apps.register.record.interests import interest_lines
    from openipo.apps.register.search.finding import found_files
    from openipo.apps.register.search.form import Wanted

    def by_interest() -> Iterator[int]:
        found = found_files(Wanted(interest=name), TODAY)
        files = list(found[:25])
        yield found.count()
        yield len(interest_lines(files, name, TODAY, "en"))

    def by_holder() -> Iterator[int]:
        found = found_files(Wanted(holder="holder 17"), TODAY)
        yield found.count()
        yield len(list(found[:25]))

    return {"marks": next(by_interest()), "by interest": _times(by_interest), "by holder": _times(by_holder)}


def _times(ask: Callable[[], Iterator[int]]) -> str:
    times = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        list(ask())
        times.append(1000 * (time.perf_counter() - began))
    return f"{median(times):.1f} ms, at most {max(times):.1f}"


if __name__ == "__main__":
    on_one_database() if sys.argv[1:] else main()
