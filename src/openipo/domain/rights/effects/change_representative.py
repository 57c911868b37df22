"""A representative is appointed, replaced or leaves (Singapore Treaty, Art. 4)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_noop

from openipo.domain.parties.api import Party, party_as_json, party_from_json, power_as_json, power_from_json
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.effects.new_parties import free_ids
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def change_representative(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `representative` (a party: name, address ...; or its name alone) who comes; `removes` (ids) goes.

    Without `removes`, who comes takes the place of all representatives there are; with neither, all leave. The new one
    acts for all applicants or holders unless `acts_for` says otherwise. `powers`: powers of attorney that came with it.
    Refused: nobody comes and nobody goes, or somebody goes who is not there.
    """
    added = _added(state, call.facts.get("representative"))
    removed = _removed(state, call)
    if not added and not removed:
        raise refuse(state, call, gettext_noop("The file has no representative, and none is named."))
    powers = [power_as_json(power_from_json({"representative": _id(added), **power})) for power in _powers(call)]
    payload = {"removed": removed, "added": [party_as_json(party) for party in added], "powers": powers}
    return [NewEvent("representative_changed", call.on, payload, call.provision)]


def _powers(call: EffectCall) -> list[Mapping[str, Any]]:
    return list(call.facts.get("powers") or ())


def _id(added: list[Party]) -> str:
    return added[0].id if added else ""


def _removed(state: FileState, call: EffectCall) -> list[str]:
    present = [party.id for party in state.representatives]
    named = call.facts.get("removes")
    if not named:
        return present
    named = [named] if isinstance(named, str) else list(named)
    missing = [party_id for party_id in named if party_id not in present]
    if missing:
        raise refuse(
            state, call, gettext_noop("%(missing)s is not a representative on the file."), missing=", ".join(missing)
        )
    return named


def _added(state: FileState, stated: Any) -> list[Party]:
    if not stated:
        return []
    values = {"name": stated} if isinstance(stated, str) else {**stated}
    values |= {"role": "representative", "id": free_ids(state, "r", 1)[0]}
    party = party_from_json(values)
    return [party if party.acts_for else replace(party, acts_for=tuple(each.id for each in state.applicants))]
