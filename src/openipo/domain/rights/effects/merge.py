"""Files are joined again: the goods of one go on in the other (compare Madrid Regulations, Rule 27ter)."""

import re
from dataclasses import replace

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import GoodsItem
from openipo.domain.rights.conversion import goods_as_json
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.effects.goods_leaving import gone
from openipo.domain.rights.effects.moving_interests import interests_joined
from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.goods_text import next_id
from openipo.kernel.ledger.event import NewEvent

_SAME_DAYS = ("filed_on", "registered_on", "expires_on")


def files_to_merge(stated: object) -> list[str]:
    """The numbers of the files that a request wants joined, as it writes them: one a line, or parted by ; or ,."""
    return [number.strip() for number in re.split(r"[;,\n]", str(stated or "")) if number.strip()]


def merge(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `files`, the numbers of the files that are joined to this one and end.

    Refused: no file named, and files that differ in what one registration has but once: the mark, the owners and
    their shares, the filing date, the dates of registration and expiry, where they stand in the register.
    """
    numbers = files_to_merge(call.facts.get("files"))
    if not numbers:
        raise refuse(state, call, gettext_noop("The files to be joined to this one must be named."))
    goods, events = list(state.goods), []
    taken_in: list[tuple[FileState, dict[str, str]]] = []
    for number in numbers:
        other = context.file_named(number)
        _refuse_difference(state, other, call)
        goods, came = with_goods_of(goods, other)
        taken_in.append((other, came))
        events.append(_tie("merger-of", other, state, call))
        context.tell_file(number, _ending(other, state, call))
    joined = [item for _, came in taken_in for item in came.values()]
    listed = {"goods": [goods_as_json(item) for item in goods], "items": joined}
    burdens = interests_joined(state, taken_in, call)
    return [NewEvent("goods_joined", call.on, listed, call.provision), *burdens, *events]


def with_goods_of(goods: list[GoodsItem], other: FileState) -> tuple[list[GoodsItem], dict[str, str]]:
    """The list with the live goods of another file, and under which ids they came.

    An item that was divided off comes back to its place; another takes the next free id of its class.
    """
    whole = list(goods)
    came = {}
    for item in other.live_goods:
        place = next((at for at, each in enumerate(whole) if _is_same(each, item)), None)
        if place is None:
            taken = {each.id for each in whole}
            item_id = item.id if item.id not in taken else next_id(item.class_number, taken)
            whole.append(replace(item, id=item_id))
        else:
            item_id = item.id
            whole[place] = item
        came[item.id] = item_id
    return whole, came


def _is_same(here: GoodsItem, there: GoodsItem) -> bool:
    """The item that was divided off, come back as it went or in narrower words."""
    return here.id == there.id and here.status == "divided" and here.class_number == there.class_number


def _refuse_difference(state: FileState, other: FileState, call: EffectCall) -> None:
    differs = [name for name in _SAME_DAYS if getattr(state, name) != getattr(other, name)]
    compared = {
        "mark": (state.mark, other.mark),
        "owners": (_owners(state), _owners(other)),
        "standing in the register": (state.register_status, other.register_status),
        "law": ((state.book, state.revision), (other.book, other.revision)),
    }
    differs += [name for name, (here, there) in compared.items() if here != there]
    if state.number == other.number:
        raise refuse(state, call, gettext_noop("A file cannot be joined to itself."))
    if differs:
        raise refuse(
            state,
            call,
            gettext_noop("%(other)s differs from %(own)s in: %(differs)s."),
            other=other.number,
            own=state.number,
            differs=", ".join(differs),
        )


def _owners(state: FileState) -> list[tuple[str, str]]:
    return sorted((owner.name.strip().casefold(), owner.share) for owner in state.applicants)


def _tie(kind: str, to: FileState, of: FileState, call: EffectCall) -> NewEvent:
    return NewEvent("file_linked", call.on, {"kind": kind, "number": to.number, "office": of.office}, call.provision)


def _ending(other: FileState, into: FileState, call: EffectCall) -> list[NewEvent]:
    """What the file that ends says: its goods are elsewhere, and where."""
    items = [item.id for item in other.live_goods]
    marked, _ = gone(other, call, items, kind="merged-into", number=into.number)
    return [
        marked,
        _tie("merged-into", into, other, call),
        NewEvent("file_merged", call.on, {"into": into.number, "items": items}, call.provision),
    ]
