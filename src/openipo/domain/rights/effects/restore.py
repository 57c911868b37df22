"""A registration that lapsed is restored (Singapore Treaty, Art. 14(2))."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse, touched_items
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def restore(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Items of the step: those restored; none: all that had lapsed. Refused: a registration that has not lapsed."""
    if state.status != "lapsed":
        raise refuse(state, call, gettext_noop("Only a registration that has lapsed can be restored."))
    items = touched_items(state, call) or [item.id for item in state.goods if item.status == "lapsed"]
    return [NewEvent("restored", call.on, {"items": items}, call.provision)]
