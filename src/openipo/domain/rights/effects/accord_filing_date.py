"""The application is accorded its filing date (Singapore Treaty, Art. 5)."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import day_of, refuse
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def accord_filing_date(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `filed_on` (the day on which nothing was missing any more); without it the date that the application
    brought from the right it was converted from, else the day of receipt.

    The fact counts from the filing date itself, so that the register as of that day shows it.
    """
    filed_on = day_of(call, "filed_on") or state.filed_on or state.received_on
    if filed_on is None:
        raise refuse(state, call, gettext_noop("The file has no day of receipt."))
    if filed_on > call.on:
        raise refuse(
            state,
            call,
            gettext_noop("The filing date %(filed_on)s lies after the day of the decision, %(day)s."),
            filed_on=filed_on,
            day=call.on,
        )
    effective_on = max(filed_on, state.received_on or filed_on)
    return [NewEvent("filing_date_accorded", effective_on, {"filed_on": filed_on.isoformat()}, call.provision)]
