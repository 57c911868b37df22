"""The derived tables are computed anew from the ledger and compared with what is stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.db import transaction

from openipo.domain.rights.projection import store
from openipo.domain.rights.projection.difference import Changes, Difference, changes, differences
from openipo.domain.rights.projection.project import History
from openipo.domain.rights.projection.registry import projections
from openipo.domain.rights.projection.table import Projection
from openipo.kernel.ledger.api import chains, histories, histories_of, lock

_BATCH = 200
_SHOWN = 1000
Item = TypeVar("Item")


@dataclass
class RebuildReport:
    """What a rebuild found: chains and rows compared, and where the tables differed from the ledger.

    `differing` counts all differences, `differences` holds the first thousand; `written` says whether they were
    put right. Tables equal the ledger where `is_equal`.
    """

    chains: int = 0
    rows: int = 0
    differing: int = 0
    differences: list[Difference] = field(default_factory=list)
    written: bool = False

    @property
    def is_equal(self) -> bool:
        return not self.differing

    def note(self, found: Iterable[Difference]) -> None:
        for difference in found:
            self.differing += 1
            if len(self.differences) < _SHOWN:
                self.differences.append(difference)


def rebuild(*, check: bool = False, chain_kind: str = "file") -> RebuildReport:
    """Compute every derived row anew and compare; with `check` only compare, else write what differs.

    A few hundred files at a time in a transaction, so that the office can work meanwhile. A chain that was written
    to between reading and comparing is locked and compared again.
    """
    report = RebuildReport(written=not check)
    for batch in _batches(histories(chain_kind)):
        report.chains += len(batch)
        for projection in projections(chain_kind):
            _compare(projection, dict(batch), report, check=check)
    _compare_strangers(chain_kind, report, check=check)
    return report


def _compare(projection: Projection, batch: Mapping[UUID, History], report: RebuildReport, *, check: bool) -> None:
    computed = {chain: projection.rows_for(events) for chain, events in batch.items()}
    differing: set[UUID] = set()
    for table in projection.tables:
        stored = store.read(table, batch.keys())
        for chain in batch:
            rows = computed[chain].get(table, {})
            report.rows += len(rows)
            if changes(stored.get(chain, {}), rows):
                differing.add(chain)
    if differing:
        _settle(projection, sorted(differing), report, check=check)


def _settle(projection: Projection, differing: Sequence[UUID], report: RebuildReport, *, check: bool) -> None:
    """Look again under the chains' locks, report, and put right."""
    with transaction.atomic():
        for chain in differing:
            lock(chain)
        computed = {chain: projection.rows_for(events) for chain, events in histories_of(differing)}
        for table in projection.tables:
            stored = store.read(table, differing)
            needed = {chain: changes(stored.get(chain, {}), computed[chain].get(table, {})) for chain in differing}
            for chain, needs in needed.items():
                report.note(differences(table, chain, stored.get(chain, {}), needs))
            if not check:
                store.write_many(table, needed)


def _compare_strangers(chain_kind: str, report: RebuildReport, *, check: bool) -> None:
    """Rows of chains that the ledger does not hold."""
    known = {chain.id for chain in chains(chain_kind)}
    for projection in projections(chain_kind):
        for table in reversed(projection.tables):
            for chain in [each for each in store.chains_in(table) if each not in known]:
                stored = store.read(table, [chain]).get(chain, {})
                needed = Changes({}, {}, tuple(stored))
                report.note(differences(table, chain, stored, needed))
                if not check:
                    store.write(table, chain, needed)


def _batches(items: Iterator[Item]) -> Iterator[list[Item]]:
    while batch := list(islice(items, _BATCH)):
        yield batch
