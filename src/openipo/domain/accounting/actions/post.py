"""Write an entry into the journal, inside the transaction of the act it belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from openipo.domain.accounting.chart import HEADS
from openipo.domain.accounting.errors import PostingRefused
from openipo.domain.accounting.models import JournalEntry, Posting
from openipo.domain.accounting.rules.balanced import Line, imbalance, merged
from openipo.domain.accounts.api import Actor
from openipo.kernel.locks.api import require_transaction


@dataclass(frozen=True)
class Source:
    """Where an entry comes from: its name in the journal (posted once), what kind of act, and a note for readers."""

    name: str
    kind: str
    memo: str = ""
    rate: str = ""


def post(source: Source, lines: Iterable[Line], *, on: date, at: datetime, by: Actor) -> JournalEntry | None:
    """Post the lines as one entry; None where they come to nothing.

    Raises `PostingRefused` where they do not balance or name no head of the chart; IntegrityError for a source that
    stands in the journal already: the act that posts it twice is undone.
    """
    require_transaction("Posting to the books")
    wanted = merged(lines)
    if not wanted:
        return None
    _check(source, wanted)
    entry = JournalEntry.objects.create(
        source=source.name,
        kind=source.kind,
        memo=source.memo[:300],
        rate=source.rate,
        on=on,
        recorded_at=at,
        posted_by=by.id,
    )
    _write(entry, wanted)
    return entry


def reverse(entry: JournalEntry, source: Source, *, on: date, at: datetime, by: Actor) -> JournalEntry:
    """The counter-entry: the same postings with the other sign. An entry is reversed once."""
    require_transaction("Reversing an entry of the books")
    counter_entry = JournalEntry.objects.create(
        source=source.name, kind=source.kind, memo=source.memo[:300], on=on, recorded_at=at, posted_by=by.id,
        reverses=entry,
    )  # fmt: skip
    _write(
        counter_entry,
        [
            Line(each.head, each.detail, -each.amount, each.currency, each.subject)
            for each in entry.postings.order_by("pk")
        ],
    )
    return counter_entry


def _write(entry: JournalEntry, lines: Iterable[Line]) -> None:
    Posting.objects.bulk_create((Posting(entry=entry, **line._asdict()) for line in lines), batch_size=500)


def _check(source: Source, lines: list[Line]) -> None:
    unknown = sorted({line.head for line in lines} - HEADS.keys())
    if unknown:
        raise PostingRefused(f"{source.name}: the chart has no head {', '.join(unknown)}.")
    left = imbalance(lines)
    if left:
        raise PostingRefused(f"{source.name}: the entry does not balance; left over: {left}.")
