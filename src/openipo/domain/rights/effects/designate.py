"""States are designated after the filing: the right is to have effect there too."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def designate(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `states`, the codes. Refused: no state at all, or one that is designated already and has not ended.

    Whether a state is a member of the office, and may be designated on the day, is for the law book's rules.
    """
    named = list(call.facts.get("states") or ())
    if not named:
        raise refuse(state, call, gettext_noop("A designation names the states."))
    live = {each.state for each in state.live_designations}
    again = [code for code in named if code in live]
    if again:
        raise refuse(state, call, gettext_noop("Designated already: %(again)s."), again=", ".join(again))
    return [
        NewEvent("states_designated", call.on, {"designations": [{"state": code} for code in named]}, call.provision)
    ]
