"""The file is opened to the public."""

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def make_public(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """No facts. A file that is public already stays so, and nothing is recorded."""
    if state.is_public:
        return []
    return [NewEvent("made_public", call.on, {}, call.provision)]
