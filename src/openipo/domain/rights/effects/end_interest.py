"""An interest in the right ends: a licence is over, a pledge released, an order lifted."""

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import Interest
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import day_of, is_whole, touched_items
from openipo.domain.rights.effects.interests import interest_in_force, those_under
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def end_interest(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `interest` (its id), `ended_on` (else the day of the entry), `with_those_under` (the law: what was granted
    out of it falls with it), `reason`.

    Items of the step or the proceeding: the goods that become free of it; none, or all it is in: it ends as a whole.
    Refused: an interest that is not there or has ended already.
    """
    interest = interest_in_force(state, call, call.facts.get("interest"))
    left = _items_left(state, call, interest)
    if left:
        changes = {"changes": {"items": left}, "before": {"items": list(interest.items)}}
        payload = {"interest": interest.id, **changes, "proceeding": call.proceeding}
        return [NewEvent("interest_changed", call.on, payload, call.provision)]
    ended = those_under(state, [interest.id]) if call.facts.get("with_those_under") else [interest.id]
    ended_on = day_of(call, "ended_on") or call.on
    payload = {"interests": ended, "ended_on": ended_on.isoformat(), "proceeding": call.proceeding}
    if call.facts.get("reason"):
        payload["reason"] = call.facts["reason"]
    return [NewEvent("interest_ended", call.on, payload, call.provision)]


def _items_left(state: FileState, call: EffectCall, interest: Interest) -> list[str]:
    """The goods that it stays in; empty where it ends in all."""
    freed = touched_items(state, call)
    was_in = interest.items or tuple(item.id for item in state.live_goods)
    return [] if is_whole(state, freed) else [item for item in was_in if item not in freed]
