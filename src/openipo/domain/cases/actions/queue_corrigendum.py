"""A published entry was wrong: a corrigendum is queued, which says what was wrong and which time limit it restarts."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import FileAtHand, take_up
from openipo.domain.cases.done import Done, done
from openipo.domain.cases.errors import CaseError, NotFound
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import EntryState
from openipo.domain.publication.api import entry_with_key, queue
from openipo.kernel.ledger.api import NewEvent


@transaction.atomic
def queue_corrigendum(
    *,
    file: UUID,
    corrects: str,
    reason: Mapping[str, str],
    on: date,
    by: Actor,
    at: datetime,
    restarts_clock: str = "",
) -> Done:
    """Queue the correction of the published entry with the key `corrects`; `reason` by language.

    `restarts_clock` is the id of a clock that counted from the wrong publication and will count anew from this one.
    Raises `NotFound`, `CaseError` for a clock that does not count from it, `PublicationRefused`.
    """
    require(by, "publish")
    at_hand = take_up(file)
    entry = at_hand.case.entries.get(corrects)
    if entry is None:
        raise NotFound(gettext_noop("The file has no entry “%(key)s”."), key=corrects)
    label = _label_of_clock(at_hand, entry, restarts_clock)
    act = begin(at_hand, on, at, by)
    key = _free_key(at_hand, f"{entry.key}/corrigendum")
    stated = {"key": key, "section": entry.section, "proceeding": entry.proceeding, "law": entry.law}
    extra = {"items": list(entry.items), "corrects": corrects, "restarts_clock": restarts_clock}
    act.record([NewEvent("entry_queued", on, {**stated, **extra}, entry.law)])
    after = act.write()
    queue(
        file=file,
        entry_key=key,
        section=at_hand.law.revision.sections[entry.section],
        number=at_hand.content.number,
        law=entry.law,
        queued_on=on,
        at=at,
        items=entry.items,
        corrects=entry_with_key(file, corrects).pk,
        reason=reason,
        restarts_clock=restarts_clock,
        restarts_label=label,
    )
    return done(at_hand, after)


def _label_of_clock(at_hand: FileAtHand, entry: EntryState, clock: str) -> Mapping[str, str]:
    """What the clock is called; only one that counts from the publication of this section can be restarted."""
    if not clock:
        return {}
    procedure = at_hand.law.procedure_of(at_hand.case.proceedings[entry.proceeding])
    provision = procedure.clocks.get(clock)
    if provision is None or provision.starts_on != f"published:{entry.section}":
        raise CaseError(gettext_noop("The time limit “%(clock)s” does not count from this publication."), clock=clock)
    return provision.label


def _free_key(at_hand: FileAtHand, base: str) -> str:
    """The first key that the file's entries do not use: an entry may be corrected more than once."""
    count = sum(key.startswith(base) for key in at_hand.case.entries)
    return f"{base}#{count + 1}" if count else base
