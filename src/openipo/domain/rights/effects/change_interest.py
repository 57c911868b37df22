"""An interest in the right goes further, less far, or stands in another rank."""

from typing import Any

from django.utils.translation import gettext_noop

from openipo.domain.parties.api import party_as_json
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.conversion import interest_as_json
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import day_of, refuse
from openipo.domain.rights.effects.interests import interest_in_force, kept, named_parties
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def change_interest(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `interest` (its id) and what changes: `since`, `until`, `rank`, the parties of `roles`, `kept` answers.

    What is empty or unchanged is left alone. Refused: nothing that changes, or an interest that has ended.
    """
    interest = interest_in_force(state, call, call.facts.get("interest"))
    before = interest_as_json(interest)
    stated: dict[str, Any] = {name: day_of(call, name) for name in ("since", "until")}
    changes = {name: day.isoformat() for name, day in stated.items() if day}
    if call.facts.get("rank"):
        changes["rank"] = int(call.facts["rank"])
    parties = {party.id: party_as_json(party) for party in named_parties(call, interest.id, interest.parties)}
    if parties:
        changes["parties"] = {**before.get("parties", {}), **parties}
    if kept(call):
        changes["facts"] = {**before.get("facts", {}), **kept(call)}
    changes = {name: value for name, value in changes.items() if before.get(name) != value}
    if not changes:
        raise refuse(state, call, gettext_noop("Nothing changes in the entry %(id)s."), id=interest.id)
    payload = {"interest": interest.id, "changes": changes, "before": {name: before.get(name) for name in changes}}
    payload["proceeding"] = call.proceeding
    return [NewEvent("interest_changed", call.on, payload, call.provision)]
