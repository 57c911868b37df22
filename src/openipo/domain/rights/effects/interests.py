"""Reading what a step's facts say of an interest in the right."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_noop

from openipo.domain.parties.api import Party, party_as_stated
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import Interest
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.file_state import FileState


def named_parties(call: EffectCall, interest_id: str, before: Iterable[Party] = ()) -> list[Party]:
    """The persons whom the facts called `roles` name, each in the role of that name.

    Whoever comes in the place of somebody has his id; ids keep the order in which the law names the roles.
    """
    known = {party.role: party.id for party in before}
    found = []
    for place, role in enumerate(call.facts.get("roles") or (), start=1):
        stated = call.facts.get(role)
        if stated:
            named = {"name": stated} if isinstance(stated, str) else stated
            party_id = known.get(role) or f"{interest_id}-{len(known) + place}"
            found.append(party_as_stated({**named, "role": role, "id": party_id}))
    return found


def interest_in_force(state: FileState, call: EffectCall, named: Any) -> Interest:
    """The interest that the facts mean; refused where it is not there, or has ended."""
    interest = state.interest(str(named or ""))
    if interest is None:
        if not named:
            raise refuse(state, call, gettext_noop("No entry is named."))
        raise refuse(state, call, gettext_noop("There is no entry %(entry)s in the register."), entry=named)
    if interest.ended_on is not None:
        raise refuse(
            state,
            call,
            gettext_noop("The entry %(id)s ended on %(ended_on)s."),
            id=interest.id,
            ended_on=interest.ended_on,
        )
    return interest


def kept(call: EffectCall) -> Mapping[str, Any]:
    """The answers that the register keeps, each with its label and words."""
    return dict(call.facts.get("kept") or {})


def those_under(state: FileState, ids: Iterable[str]) -> list[str]:
    """These interests and all that were granted out of them and have not ended, however far down."""
    found = list(ids)
    for interest in state.interests:  # an interest is entered after the one it was granted out of
        if interest.under in found and interest.ended_on is None and interest.id not in found:
            found.append(interest.id)
    return found
