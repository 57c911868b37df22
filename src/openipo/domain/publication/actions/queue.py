"""An entry is queued for the gazette, in the transaction of the step that called for it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from openipo.domain.procedures.api import Section
from openipo.domain.publication.errors import PublicationRefused
from openipo.domain.publication.models import Entry


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
        reason_not = gettext("The entry “%(entry)s” of %(number)s is queued already.") % {
            "entry": entry_key,
            "number": number,
        }
        raise PublicationRefused(reason_not, step="queue", law=law)
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
