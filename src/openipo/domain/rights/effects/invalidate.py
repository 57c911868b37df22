"""A registration is declared invalid: the mark is taken never to have been registered for these goods."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import is_whole, refuse, touched_items
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def invalidate(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Items of the step: those concerned; none, or all that are left: the whole registration.

    It counts from the day of registration, whenever it is decided. Refused: a mark that was never registered.
    """
    if state.registered_on is None:
        raise refuse(state, call, gettext_noop("Only a registered mark can be declared invalid."))
    items = touched_items(state, call)
    payload = {"items": items, "whole": is_whole(state, items), "decided_on": call.on.isoformat()}
    return [NewEvent("invalidated", state.registered_on, payload, call.provision)]
