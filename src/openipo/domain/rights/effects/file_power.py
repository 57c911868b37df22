"""A power of attorney is put on the file (Singapore Treaty, Art. 4(3))."""

from django.utils.translation import gettext_noop

from openipo.domain.parties.api import power_as_json, power_from_json
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent

_STATED = ("kind", "covers", "document", "valid_from", "valid_until")


def file_power(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `representative` and `grantor` (ids of parties; else the first of each), `kind` (special or general),
    `covers`, `document`, `valid_from`, `valid_until`.

    Refused: no representative on the file, or a person who is not one.
    """
    representative = _one(call, "representative", [party.id for party in state.representatives])
    grantor = _one(call, "grantor", [party.id for party in state.applicants])
    if not representative or not grantor:
        raise refuse(
            state,
            call,
            gettext_noop("A power is given by a party to a representative; one of the two is not on the file."),
        )
    power = {name: call.facts[name] for name in _STATED if call.facts.get(name)}
    stated = power_as_json(power_from_json({**power, "representative": representative, "grantor": grantor}))
    return [NewEvent("power_filed", call.on, {"power": stated}, call.provision)]


def _one(call: EffectCall, name: str, known: list[str]) -> str:
    """The party meant, empty where it is not in that part on the file."""
    stated = str(call.facts.get(name) or next(iter(known), ""))
    return stated if stated in known else ""
