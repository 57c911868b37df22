"""A proposal is taken back, or sent back by the officer who should have confirmed it."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.done import Done, done
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import withdraw_proposal as withdrawn


@transaction.atomic
def withdraw_proposal(*, file: UUID, proposal: str, on: date, by: Actor, at: datetime) -> Done:
    """The step may then be proposed anew. Raises `UnknownInCase` where there is no such proposal."""
    require(by, "work")
    at_hand = take_up(file)
    act = begin(at_hand, on, at, by)
    act.add(withdrawn(at_hand.law, act.at_hand.case, proposal=proposal, by=by, on=on))
    return done(at_hand, act.write())
