"""In some of the designated states the right has no effect for some of its goods."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def exclude_goods(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """States of the step; facts: `goods_excluded`, the ids of the items. The goods stay on the file for the others.

    Refused: no states, no goods, goods that are not on the file, or all that are left: that is a refusal of the state.
    """
    items = list(call.facts.get("goods_excluded") or ())
    unknown = [item for item in items if state.item(item) is None]
    if unknown:
        raise refuse(state, call, gettext_noop("There is no item %(unknown)s on the file."), unknown=", ".join(unknown))
    if not call.states or not items:
        raise refuse(state, call, gettext_noop("Name the states and the goods for which there is no effect in them."))
    for code in call.states:
        _some_goods_are_left(state, call, code, items)
    return [NewEvent("goods_excluded", call.on, {"states": list(call.states), "items": items}, call.provision)]


def _some_goods_are_left(state: FileState, call: EffectCall, code: str, items: list[str]) -> None:
    designation = next((each for each in state.designations if each.state == code), None)
    if designation is None:
        raise refuse(state, call, gettext_noop("%(code)s is not designated."), code=code)
    if all(item.id in (*designation.without, *items) for item in state.live_goods):
        raise refuse(
            state, call, gettext_noop("No goods would be left in %(code)s: refuse the state as a whole."), code=code
        )
