"""The powers of a representative are revoked."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import day_of, refuse
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def revoke_power(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `representative` or, where the power ends with the representation, `removes` (its id); `valid_until`, the
    last day (else the day of the step).

    Refused: a representative who has no power on the file.
    """
    representative = str(call.facts.get("representative") or call.facts.get("removes") or "")
    if all(power.representative != representative for power in state.powers):
        raise refuse(state, call, gettext_noop("The representative has no power of attorney on the file."))
    until = day_of(call, "valid_until") or call.on
    payload = {"representative": representative, "valid_until": until.isoformat()}
    return [NewEvent("power_revoked", call.on, payload, call.provision)]
