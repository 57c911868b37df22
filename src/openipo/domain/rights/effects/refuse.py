"""The application, or some of its goods, is refused."""

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import is_whole, touched_items
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def refuse(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Items of the step: those that end; none, or all that are left: the whole file. Facts: `reason`, if any."""
    items = touched_items(state, call)
    payload = {"items": items, "whole": is_whole(state, items)}
    if call.facts.get("reason"):
        payload["reason"] = call.facts["reason"]
    return [NewEvent("refused", call.on, payload, call.provision)]
