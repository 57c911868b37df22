"""What the machine does at night: time passes, the ledger is verified, another office's records come in."""

from collections.abc import Iterator
from tempfile import NamedTemporaryFile

from openipo.apps.exchange.api import import_records
from openipo.apps.exchange.testing import tdxf_pieces
from openipo.domain.accounts.api import Actor
from openipo.domain.cases.api import tick
from openipo.kernel.ledger.api import verify
from tests.bench.fill import Filled
from tests.bench.measured import Measured, span
from tests.bench.stories import NEXT_DAY

_ADMINISTRATOR = Actor(id="administrator", name="Administrator", roles=frozenset({"administrator"}))


def time_passes(filled: Filled) -> Iterator[Measured]:
    """The next day: a time limit is over on one file in a hundred."""
    with span() as taken:
        report = tick(on=NEXT_DAY.date(), at=NEXT_DAY)
    if report.stalled or report.changed != filled.due_files:
        raise RuntimeError(f"Time did not pass as it should: {report.changed} of {filled.due_files} files changed.")
    each = 1000 * taken.wall / max(report.files, 1)
    note = f"{report.files} of {filled.open_clocks} open clocks due, {report.events} events, {each:.1f} ms a file"
    yield Measured("tick", taken.wall, taken.processor, note)


def the_ledger_is_verified(filled: Filled) -> Iterator[Measured]:
    """Every digest again."""
    with span() as taken:
        report = verify()
    if not report.is_sound:
        raise RuntimeError(f"The ledger is not sound: {report.faults[0].reason}")
    note = f"{report.events} events in {report.chains} chains in {taken.wall:.1f} s"
    yield Measured("verify", report.events / taken.wall, report.events / taken.processor, note)


def records_come_in(filled: Filled) -> Iterator[Measured]:
    """A daily file of another office, on disk as the command finds it; a fifth as many records as there are files."""
    count = max(filled.files // 5, 200)
    with NamedTemporaryFile(suffix=".xml") as file:
        for piece in tdxf_pieces(count):
            file.write(piece.encode())
        size = file.tell()
        file.seek(0)
        with span() as taken:
            report = import_records(
                format_name="uspto-tdxf", file=file.file, name="bench.xml", by=_ADMINISTRATOR, at=NEXT_DAY
            )
    if report.imported != count:
        raise RuntimeError(f"{report.imported} of {count} records were imported: {report.failure or report.findings}")
    note = f"{count} records of {size / count / 1000:.1f} kB in {taken.wall:.1f} s"
    yield Measured("import", count / taken.wall, count / taken.processor, note)
