"""The minutes of a hearing are signed, laid to the file, and recorded in the proceeding."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.actions.take_step import take_step
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.errors import NotFound
from openipo.domain.cases.hearing_steps import RECORD, refuse_without, when_and_where
from openipo.domain.cases.permissions import require
from openipo.domain.hearings.api import find_hearing, write_minutes
from openipo.domain.rights.api import document_linked


@transaction.atomic
def record_minutes(*, hearing: UUID, text: str, on: date, by: Actor, at: datetime) -> str:
    """The id of the signed document. Raises `HearingRefused`, `StepNotAllowed`, `CaseError`."""
    require(by, "work")
    held = find_hearing(hearing)
    if held is None:
        raise NotFound(gettext_noop("There is no such hearing."))
    at_hand = take_up(held.file)
    refuse_without(at_hand, held.proceeding, RECORD)
    document = write_minutes(hearing=hearing, text=text, office=at_hand.law.office, by=by, at=at)
    act = begin(at_hand, on, at, by)
    act.record([document_linked(str(document.pk), kind="minutes", received_on=on, title=held.what)])
    act.write()
    day = when_and_where(held, at_hand.law.office.time_zone)["hearing_on"]
    facts = {"heard_on": day, "minutes": str(document.pk)}
    take_step(file=held.file, proceeding=held.proceeding, step=RECORD, on=on, by=by, at=at, facts=facts)
    return str(document.pk)
