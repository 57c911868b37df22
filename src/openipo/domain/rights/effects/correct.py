"""A value that the register has wrongly is corrected on request or by the office (Singapore Treaty, Art. 12)."""

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.actions.correct import correction
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.errors import CorrectionRefused
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def correct(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `value` (the path of the value: "parties.p1.name"), `new` (empty: nothing is stated), `reason`.

    The corrected value counts from the day on which the wrong one did. Refused as `correct` refuses.
    """
    try:
        event = correction(
            state,
            path=str(call.facts.get("value") or ""),
            new=call.facts.get("new") or None,
            reason=str(call.facts.get("reason") or ""),
            provision=call.provision,
        )
    except CorrectionRefused as refused:
        raise refuse(state, call, str(refused)) from refused
    return [event]
