"""The mark, or another right, is entered in the register."""

from datetime import date

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import WITHOUT_A_MARK
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import day_of, last_day, refuse
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def register(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `registered_on` (else the day of the step), `expires_on` (else the law's term), `registration_number`.

    Without a number in the facts the next of the series `registration` is drawn. The items of the step are registered,
    all that are left if it names none. Refused: what is registered already, or a mark that has no goods left.
    """
    if state.registered_on is not None:
        raise refuse(
            state,
            call,
            gettext_noop("The mark is registered already, since %(registered_on)s."),
            registered_on=state.registered_on,
        )
    items = [item.id for item in state.live_goods if not call.items or item.id in call.items]
    if not items and state.right not in WITHOUT_A_MARK:
        raise refuse(state, call, gettext_noop("There are no goods left for which the mark could be registered."))
    registered_on = day_of(call, "registered_on") or call.on
    payload = {
        "registration_number": call.facts.get("registration_number") or context.next_number("registration"),
        "registered_on": registered_on.isoformat(),
        **_until(state, call, context, registered_on),
        "items": items,
    }
    return [NewEvent("mark_registered", registered_on, payload, call.provision)]


def _until(state: FileState, call: EffectCall, context: EffectContext, registered_on: date) -> dict[str, str]:
    """The last day of protection; an entry without a mark lasts until it is ended, where the law states no term."""
    if state.right in WITHOUT_A_MARK and context.term is None and not call.facts.get("expires_on"):
        return {}
    return {"expires_on": last_day(state, call, context, registered_on=registered_on).isoformat()}
