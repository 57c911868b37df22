"""The holder gives up the registration, or some of its goods."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import is_whole, refuse, touched_items
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def surrender(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Items of the step: those given up; none, or all that are left: the whole registration.

    Refused: a mark that is not registered.
    """
    if state.registered_on is None:
        raise refuse(
            state, call, gettext_noop("Only a registered mark can be surrendered; an application is withdrawn.")
        )
    items = touched_items(state, call)
    payload = {"items": items, "whole": is_whole(state, items)}
    return [NewEvent("surrendered", call.on, payload, call.provision)]
