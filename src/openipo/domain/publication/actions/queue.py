"""An entry is queued for the gazette, in the transaction of the step that called for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from openipo.domain.procedures.api import Section
from openipo.domain.publication.errors import PublicationRefused
from openipo.domain.publication.models import Entry

AT_A_TIME = 200  # rows in one statement: SQLite takes no more than some thousand values


def queue(
    *,
    file: UUID,
    entry_key: str,
    section: Section,
    number: str,
    law: str,
    queued_on: date,
    at: datetime,
    items: Sequence[str] = (),
    corrects: UUID | None = None,
    reason: Mapping[str, str] | None = None,
    restarts_clock: str = "",
    restarts_label: Mapping[str, str] | None = None,
) -> Entry:
    """The entry as queued. `items` are the goods it concerns; none: all. `section` is the law book's.

    A corrigendum names the published entry it `corrects` and the `reason` by language, and the clock it restarts
    with what that clock is called.
    Raises `PublicationRefused` where the key is queued already, or where what it corrects has not been published.
    """
    if Entry.objects.filter(file=file, key=entry_key).exists():
        raise _queued_already(entry_key, number, law)
    corrected = _corrected(corrects, file, law) if corrects else None
    return Entry.objects.create(
        file=file,
        key=entry_key,
        number=number,
        section=section.id,
        section_label=dict(section.label),
        section_order=section.order,
        inid=list(section.inid or (corrected.inid if corrected else ())),
        law=law or section.law,
        items=list(items or (corrected.items if corrected else ())),
        queued_on=queued_on,
        queued_at=at,
        corrects=corrected,
        reason=dict(reason or {}),
        restarts_clock=restarts_clock,
        restarts_label=dict(restarts_label or {}),
    )


@dataclass(frozen=True)
class ToQueue:
    """An entry as it is to be queued by a step; `items` are the goods it concerns (none: all)."""

    file: UUID
    entry_key: str
    section: Section
    number: str
    law: str
    queued_on: date
    items: Sequence[str] = ()


def queue_each(entries: Sequence[ToQueue], *, at: datetime) -> None:
    """Entries of many files, in few statements. Raises `PublicationRefused` where a key is queued already."""
    files = sorted({each.file for each in entries})
    known: set[tuple[UUID, str]] = set()
    for place in range(0, len(files), AT_A_TIME):
        known.update(Entry.objects.filter(file__in=files[place : place + AT_A_TIME]).values_list("file", "key"))
    for each in entries:
        if (each.file, each.entry_key) in known:
            raise _queued_already(each.entry_key, each.number, each.law)
    rows = (
        Entry(
            file=each.file,
            key=each.entry_key,
            number=each.number,
            section=each.section.id,
            section_label=dict(each.section.label),
            section_order=each.section.order,
            inid=list(each.section.inid),
            law=each.law or each.section.law,
            items=list(each.items),
            queued_on=each.queued_on,
            queued_at=at,
        )
        for each in entries
    )
    Entry.objects.bulk_create(rows, batch_size=AT_A_TIME)


def _queued_already(key: str, number: str, law: str) -> PublicationRefused:
    reason = gettext("The entry “%(entry)s” of %(number)s is queued already.") % {"entry": key, "number": number}
    return PublicationRefused(reason, step="queue", law=law)


def _corrected(corrects: UUID, file: UUID, law: str) -> Entry:
    entry = Entry.objects.select_related("issue").get(pk=corrects)
    problem = ""
    if entry.state != "published":
        problem = gettext("The entry on %(number)s has not been published; put it right before, not by a corrigendum.")
    elif UUID(str(entry.file)) != file:
        problem = gettext("A corrigendum concerns the file of the entry it corrects (%(number)s).")
    if problem:
        raise PublicationRefused(problem % {"number": entry.number}, step="queue", state=entry.state, law=law)
    return entry
