"""A member of a panel votes against what another member has proposed."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.done import Done, done
from openipo.domain.cases.errors import CaseError
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import object_to


@transaction.atomic
def object_to_proposal(*, file: UUID, proposal: str, reason: str, on: date, by: Actor, at: datetime) -> Done:
    """Recorded with the reason; once the majority of the panel has objected, the proposal falls.

    Raises `StepNotAllowed` where the officer has no vote, `CaseError` without a reason.
    """
    require(by, "work")
    if not reason.strip():
        raise CaseError(gettext_noop("Whoever does not agree says why."))
    at_hand = take_up(file)
    act = begin(at_hand, on, at, by)
    now = act.at_hand
    act.add(object_to(now.law, now.case, now.facts, proposal=proposal, by=by, on=on, reason=reason.strip()))
    return done(at_hand, act.write())
