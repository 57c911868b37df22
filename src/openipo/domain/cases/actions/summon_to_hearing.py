"""A hearing is fixed and the parties are summoned: room, people, step and letters in one act."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.take_step import take_step
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.hearing_steps import SUMMON, heard_in, parties_heard, refuse_without, when_and_where
from openipo.domain.cases.permissions import require
from openipo.domain.hearings.api import Hearing, Sitting, fix_hearing


@transaction.atomic
def summon_to_hearing(
    *, file: UUID, proceeding: str, sitting: Sitting, on: date, by: Actor, at: datetime, key: str = ""
) -> Hearing:
    """The hearing as fixed. Whoever is party is needed, besides those whom the sitting names.

    Raises `HearingRefused` where the room or anybody is taken, `StepNotAllowed` where the law's notice is too short,
    `CaseError` where the law knows no hearing in the proceeding.
    """
    require(by, "work")
    at_hand = take_up(file)
    refuse_without(at_hand, proceeding, SUMMON)
    whole = replace(sitting, parties=(*sitting.parties, *parties_heard(at_hand, proceeding)))
    hearing = fix_hearing(heard=heard_in(at_hand, proceeding, by.language), sitting=whole, by=by, at=at)
    facts = when_and_where(hearing, at_hand.law.office.time_zone)
    take_step(file=file, proceeding=proceeding, step=SUMMON, on=on, by=by, at=at, facts=facts, key=key)
    return hearing
