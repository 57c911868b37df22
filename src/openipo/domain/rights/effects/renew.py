"""The registration is renewed for another term (Singapore Treaty, Art. 13)."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import last_day, refuse, touched_items
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def renew(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `expires_on`, else the law's term. Items of the step: those renewed, the others end; none: all are.

    Refused: a mark that is not registered, or a day that is not later than the present end of protection.
    """
    if state.register_status != "registered":
        raise refuse(state, call, gettext_noop("Only a registered mark can be renewed."))
    expires_on = last_day(state, call, context, registered_on=state.registered_on or call.on)
    if state.expires_on is not None and expires_on <= state.expires_on:
        raise refuse(
            state, call, gettext_noop("Protection lasts until %(expires_on)s already."), expires_on=state.expires_on
        )
    payload = {
        "expires_on": expires_on.isoformat(),
        "renewed_on": call.on.isoformat(),
        "before": state.expires_on.isoformat() if state.expires_on else "",
        "items": touched_items(state, call),
    }
    return [NewEvent("renewed", call.on, payload, call.provision)]
