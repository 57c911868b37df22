"""A second officer confirms a step that a first has proposed."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.done import Done, done
from openipo.domain.cases.other_files import take_up_with_others_for
from openipo.domain.cases.permissions import require
from openipo.domain.cases.separation import persons, refuse_if_separated
from openipo.domain.procedures.api import confirm
from openipo.kernel.security.api import AccessRefused, refused


@transaction.atomic
def confirm_step(
    *, file: UUID, proposal: str, on: date, by: Actor, at: datetime, expected_length: int | None = None
) -> Done:
    """The proposed step is taken on the day `on`, if its conditions still hold.

    Raises `StepNotAllowed`, `FileMoved`, and `AccessRefused` where proposer and confirmer are one person, also
    where one of them acts for the other.
    """
    require(by, "work")
    at_hand, others = take_up_with_others_for(file, proposal, expected_length)
    proposed = at_hand.case.proposals.get(proposal)
    if proposed is not None:
        _refuse_same_person(at_hand, proposal, by)
        place = at_hand.law.proceeding_named(at_hand.case, proposed.proceeding)
        provision = at_hand.law.step_named(place, proposed.step)
        refuse_if_separated(at_hand, by, place.key, provision.id, provision.confirmed_by or provision.by)
    act = begin(at_hand, on, at, by, others)
    now = act.at_hand
    act.add(confirm(now.law, now.case, now.facts, proposal=proposal, by=by, on=on))
    return done(at_hand, act.write(), act)


def _refuse_same_person(at_hand: FileAtHand, proposal: str, by: Actor) -> None:
    proposed = [
        event for event in at_hand.history if event.kind == "step_proposed" and event.payload["key"] == proposal
    ]
    mine = {by.id, by.on_behalf_of or by.id}
    if any(mine & persons(event.actor) for event in proposed):
        raise AccessRefused(refused(gettext_lazy("Another officer than the one who proposed this must confirm it.")))
