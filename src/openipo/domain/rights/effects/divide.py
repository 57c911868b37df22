"""The application or registration is divided: some goods go on in a file of their own (Singapore Treaty, Art. 7)."""

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.goods_leaving import divide_off, leaving_goods
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def divide(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Items of the step: those that go. Facts: `series` and `registration_series`, the numbers of the new file.

    The new file has the mark, the parties, the filing date, the priority of those goods, and the dates of registration
    and expiry. Refused: no items, all items, items that have ended, items that an open dispute is about.
    """
    return divide_off(state, call, context, leaving_goods(state, call, context), state.parties)
