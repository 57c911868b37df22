"""A party has another name or address (Singapore Treaty, Art. 10)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_noop

from openipo.domain.parties.api import Address, Party, address_as_json, party_as_json
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent

_TEXTS = ("name", "legal_form", "nationality", "email", "phone", "language")
_ADDRESSES = ("address", "service_address")


def change_name_or_address(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `party` (its id; else the first applicant or holder) and what changes: `name`, `address`,
    `service_address`, `legal_form`, `nationality`, `email`, `phone`, `language`.

    An address is a mapping (lines, city, postal_code, region, country) or text, one line of the address a line; it
    replaces the old one whole. What is empty or unchanged is left alone. Refused: nothing that changes.
    """
    party = _party(state, call)
    changes = _changes(party, call.facts)
    if not changes:
        raise refuse(state, call, gettext_noop("Nothing changes for %(name)s."), name=party.name)
    payload = {"party": party.id, "changes": changes, "before": _before(party, changes)}
    return [NewEvent("party_changed", call.on, payload, call.provision)]


def _party(state: FileState, call: EffectCall) -> Party:
    named = call.facts.get("party")
    party_id = named.get("id", "") if isinstance(named, Mapping) else named
    party = state.party(party_id) if party_id else next(iter(state.applicants), None)
    if party is None:
        if not party_id:
            raise refuse(state, call, gettext_noop("Nobody is on the file."))
        raise refuse(state, call, gettext_noop("There is no party %(party)s on the file."), party=party_id)
    return party


def _changes(party: Party, facts: Mapping[str, Any]) -> dict[str, Any]:
    before = party_as_json(party)
    changes = {name: facts[name] for name in _TEXTS if facts.get(name)}
    changes |= {name: _address(facts[name], party) for name in _ADDRESSES if facts.get(name)}
    return {name: value for name, value in changes.items() if before.get(name) != value}


def _address(stated: Any, party: Party) -> dict[str, Any]:
    if isinstance(stated, str):
        lines = tuple(line.strip() for line in stated.splitlines() if line.strip())
        return address_as_json(Address(lines=lines, country=party.address.country))
    return address_as_json(Address(**{**stated, "lines": tuple(stated.get("lines", ()))}))


def _before(party: Party, changes: Mapping[str, Any]) -> dict[str, Any]:
    before = party_as_json(party)
    return {name: before.get(name) for name in changes}
