"""A hearing is postponed, and the parties are summoned to the new one."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.take_step import take_step
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.errors import NotFound
from openipo.domain.cases.hearing_steps import POSTPONE, parties_heard, refuse_without, when_and_where
from openipo.domain.cases.permissions import require
from openipo.domain.hearings.api import Hearing, Sitting, find_hearing, postpone_hearing


@transaction.atomic
def postpone_summons(*, hearing: UUID, sitting: Sitting, because: str, on: date, by: Actor, at: datetime) -> Hearing:
    """The hearing that takes the place of the other. Raises as `summon_to_hearing` does."""
    require(by, "work")
    old = find_hearing(hearing)
    if old is None:
        raise NotFound(gettext_noop("There is no such hearing."))
    at_hand = take_up(old.file)
    refuse_without(at_hand, old.proceeding, POSTPONE)
    whole = replace(sitting, parties=(*sitting.parties, *parties_heard(at_hand, old.proceeding)))
    new = postpone_hearing(hearing=hearing, sitting=whole, because=because, by=by, at=at)
    facts = {**when_and_where(new, at_hand.law.office.time_zone), "because": because}
    take_step(file=old.file, proceeding=old.proceeding, step=POSTPONE, on=on, by=by, at=at, facts=facts)
    return new
