"""A refusal or an end of the right is set aside: the file stands as it did before."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse, touched_items
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def reinstate(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Items of the step: those that stand again. Refused: a file that names none of them.

    Facts: `goods_stand`, how they stand where it is not as pending or registered ("objected": under a refusal that is
    to be decided anew).
    """
    items = touched_items(state, call)
    if not items:
        raise refuse(state, call, gettext_noop("There are no goods that could stand again."))
    is_registered = state.registered_on is not None
    status = "registered" if is_registered else "filed"
    item_status = call.facts.get("goods_stand") or ("registered" if is_registered else "pending")
    payload = {"items": items, "status": status, "item_status": item_status}
    return [NewEvent("reinstated", call.on, payload, call.provision)]
