"""Parties who come to a file, and representatives who stay on it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_noop

from openipo.domain.parties.api import Party, party_from_json
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.file_state import FileState

_KNOWN = ("name", "kind", "address", "service_address", "nationality", "legal_form", "share", "identifiers", "email",
          "phone", "language")  # fmt: skip


def new_owners(state: FileState, call: EffectCall) -> tuple[Party, ...]:
    """Who takes the right: `new_holder` (with `new_holder_share`), and `new_holders` beside him. Refused: nobody."""
    first = call.facts.get("new_holder")
    stated = [*([first] if first else []), *(call.facts.get("new_holders") or ())]
    named = [dict(each) if isinstance(each, Mapping) else {"name": each} for each in stated]
    if first and call.facts.get("new_holder_share"):
        named[0]["share"] = str(call.facts["new_holder_share"])
    if not named or not all(each.get("name") for each in named):
        raise refuse(state, call, gettext_noop("Who takes the right must be named."))
    role = "holder" if state.register_status == "registered" else "applicant"
    ids = free_ids(state, "p", len(named))
    return tuple(_party(each, role, party_id) for each, party_id in zip(named, ids, strict=True))


def new_representative(state: FileState, call: EffectCall, owners: Iterable[Party]) -> tuple[Party, ...]:
    """Who acts for those who come, where somebody is named."""
    stated = call.facts.get("representative")
    if not stated:
        return ()
    values = stated if isinstance(stated, Mapping) else {"name": stated}
    party = _party(values, "representative", free_ids(state, "r", 1)[0])
    return (replace(party, share="", acts_for=tuple(owner.id for owner in owners)),)


def _party(values: Mapping[str, Any], role: str, party_id: str) -> Party:
    """What is stated of a person, with the place and the part on this file."""
    return party_from_json({**{name: values[name] for name in _KNOWN if name in values}, "role": role, "id": party_id})


def staying_representatives(state: FileState, going: set[str]) -> tuple[Party, ...]:
    """Those who act for somebody who stays. Who names nobody acts for all, and goes when all have gone."""
    left = {owner.id for owner in state.applicants} - going
    staying = []
    for party in state.representatives:
        acts_for = tuple(each for each in party.acts_for if each in left)
        if acts_for or (left and not party.acts_for):
            staying.append(replace(party, acts_for=acts_for))
    return tuple(staying)


def free_ids(state: FileState, letter: str, count: int) -> list[str]:
    """Ids that nobody on the file has or had: what left the file keeps its name in the history."""
    used = {change.path[1] for change in state.changes if change.path[0] == "parties" and len(change.path) > 1}
    used |= {party.id for party in state.parties}
    for change in state.changes:
        if change.path == ("parties",):
            used |= set(change.value)
    free = (f"{letter}{place}" for place in range(1, len(used) + count + 1))
    return [each for each in free if each not in used][:count]
