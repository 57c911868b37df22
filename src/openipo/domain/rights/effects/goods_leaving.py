"""Goods that leave a file for another: which they are, whether they may go, and what this file says of it."""

from dataclasses import replace

from django.utils.translation import gettext_noop

from openipo.domain.parties.api import Party
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import GoodsItem
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse, touched_items
from openipo.domain.rights.effects.moving_interests import interests_for, interests_left
from openipo.domain.rights.effects.new_file import NewFile, divided_from, inherited_dates
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent

_STATUS = {"divided-into": "divided", "merged-into": "merged"}  # of the goods, by the tie to where they are now


def leaving_goods(state: FileState, call: EffectCall, context: EffectContext) -> tuple[GoodsItem, ...]:
    """The items that the step names. Refused: none, all that are left, what has ended, what a dispute is about."""
    named = touched_items(state, call)
    goods = tuple(item for item in state.live_goods if item.id in named)
    if not goods or len(goods) < len(set(named)):
        raise refuse(
            state, call, gettext_noop("The goods to be divided off must be named, and must still be part of the file.")
        )
    if len(goods) == len(state.live_goods):
        raise refuse(state, call, gettext_noop("All goods of the file are named; at least one must stay."))
    disputed = [item.id for item in goods if item.id in context.disputed]
    if disputed:
        raise refuse(
            state,
            call,
            gettext_noop("A dispute is open about %(disputed)s; disputed goods stay on the file."),
            disputed=", ".join(disputed),
        )
    return goods


def divide_off(
    state: FileState,
    call: EffectCall,
    context: EffectContext,
    goods: tuple[GoodsItem, ...],
    parties: tuple[Party, ...],
) -> list[NewEvent]:
    """Open the file that goes on with these goods for these parties, and record on this one that they are gone."""
    items = [item.id for item in goods]
    burdens = interests_for(state, items, parties, call.on)
    number = context.open_file(
        NewFile(
            kind="division-of",
            content=replace(divided_from(state, goods, parties), interests=burdens),
            dates=inherited_dates(state),
            status=state.status,
            register_status=state.register_status,
            series=str(call.facts.get("series") or "application"),
            registration_series=str(call.facts.get("registration_series") or "registration"),
            provision=call.provision,
            says={name: tuple(call.facts.get(name) or ()) for name in ("letters", "gazette")},
        )
    )
    left = gone(state, call, items, kind="divided-into", number=number)
    return [*left, *interests_left(state, call, items)]


def gone(state: FileState, call: EffectCall, items: list[str], *, kind: str, number: str) -> list[NewEvent]:
    """These goods are on another file now, to which a tie leads."""
    marked = {"items": items, "status": _STATUS.get(kind, "converted"), "law": call.provision}
    tie = {"kind": kind, "number": number, "office": state.office, "items": items}
    return [
        NewEvent("items_marked", call.on, marked, call.provision),
        NewEvent("file_linked", call.on, tie, call.provision),
    ]
