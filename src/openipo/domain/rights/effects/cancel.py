"""A registration is revoked from a day on: its owner has not used it, or the office should not have entered it."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import day_of, is_whole, refuse, touched_items
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def cancel(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Items of the step: those that end; none, or all that are left: the whole registration. Fact: `cancelled_from`.

    It counts from the day of the fact, else from the day on which the law lets the step count. Refused: a mark that was
    never registered, a day before its registration.
    """
    from_day = day_of(call, "cancelled_from") or call.on
    if state.registered_on is None:
        raise refuse(state, call, gettext_noop("Only a registered mark can be revoked."))
    if from_day < state.registered_on:
        raise refuse(
            state,
            call,
            gettext_noop("The mark is registered since %(registered_on)s; it cannot end before."),
            registered_on=state.registered_on,
        )
    items = touched_items(state, call)
    return [NewEvent("cancelled", from_day, {"items": items, "whole": is_whole(state, items)}, call.provision)]
