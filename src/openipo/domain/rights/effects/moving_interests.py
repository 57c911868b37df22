"""What burdens or uses a right goes with the goods it is in, from file to file."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from openipo.domain.parties.api import Party
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import GOODS_AS_STATED, Interest
from openipo.domain.rights.conversion import interest_as_json
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def interests_for(state: FileState, items: Collection[str], parties: Sequence[Party], on: date) -> tuple[Interest, ...]:
    """The interests in force in some of these goods, as the file has them that is divided off with the goods.

    They are counted anew from the first; what was granted by somebody who is not there burdens who holds the right.
    """
    owners = [party.id for party in parties if party.role in ("applicant", "holder")]
    touching = [each for each in state.interests_on(on) if not each.items or {*each.items} & {*items}]
    names = {each.id: f"i{place}" for place, each in enumerate(touching, start=1)}
    return tuple(
        replace(
            each,
            id=names[each.id],
            under=names.get(each.under, ""),
            items=_only(each.items, items),
            granted_by=each.granted_by if each.under else _present(each.granted_by, owners),
        )
        for each in touching
    )


def _only(concerned: Sequence[str], items: Collection[str]) -> tuple[str, ...]:
    """The goods concerned among these; none, where these are all concerned."""
    kept = tuple(item for item in concerned if item in items or item == GOODS_AS_STATED)
    return () if {*kept} == {*items} else kept


def _present(granted_by: Sequence[str], owners: Sequence[str]) -> tuple[str, ...]:
    return tuple(each for each in granted_by if each in owners) or tuple(owners)


def interests_left(state: FileState, call: EffectCall, leaving: Collection[str]) -> list[NewEvent]:
    """On the file that the goods leave: an interest in these goods alone has gone with them."""
    events = []
    for each in state.interests_on(call.on):
        left = tuple(item for item in each.items if item not in leaving)
        if each.items and not left:
            ended = {"interests": [each.id], "ended_on": call.on.isoformat()}
            events.append(NewEvent("interest_ended", call.on, ended, call.provision))
        elif left != each.items:
            events.append(_narrowed(each, left, call))
    return events


def interests_joined(
    state: FileState, others: Iterable[tuple[FileState, Mapping[str, str]]], call: EffectCall
) -> list[NewEvent]:
    """On the file that takes others in: what was in their goods is in them here, and nothing goes further than it did.

    `others` come with the ids that their goods have here. The same interest on both sides is one again.
    """
    own = [item.id for item in state.live_goods]
    here = {each.id: replace(each, items=each.items or tuple(own)) for each in state.interests_on(call.on)}
    whole = [*own]
    for other, ids in others:
        whole += ids.values()
        names: dict[str, str] = {}  # what an interest of the other file is called here
        for each in other.interests_on(call.on):
            items = tuple(ids.get(item, item) for item in each.items or ids if item in ids or item == GOODS_AS_STATED)
            twin = next((mine for mine in here.values() if _is_same(mine, each)), None)
            if twin:
                names[each.id] = twin.id
                here[twin.id] = replace(twin, items=(*twin.items, *items))
                continue
            names[each.id] = place = f"i{len({*here, *(one.id for one in state.interests)}) + 1}"
            here[place] = replace(each, id=place, under=names.get(each.under, ""), items=items)
    return [event for each in here.values() for event in _told(state, each, whole, call)]


def _told(state: FileState, after: Interest, whole: Collection[str], call: EffectCall) -> Iterable[NewEvent]:
    """What has to be recorded of an interest whose goods are now these."""
    items = _only(after.items, whole)
    before = state.interest(after.id)
    if before is None:
        entered = {"interest": interest_as_json(replace(after, items=items))}
        yield NewEvent("interest_entered", call.on, entered, call.provision)
    elif before.items != items:
        yield _narrowed(before, items, call)


def _narrowed(before: Interest, items: Sequence[str], call: EffectCall) -> NewEvent:
    changed = {"interest": before.id, "changes": {"items": list(items)}, "before": {"items": list(before.items)}}
    return NewEvent("interest_changed", call.on, changed, call.provision)


def _is_same(here: Interest, there: Interest) -> bool:
    """One interest that was divided with the goods: the same in all but its place, its goods and who granted it."""
    return _bare(here) == _bare(there)


def _bare(interest: Interest) -> tuple[object, ...]:
    names = tuple((party.role, party.name) for party in interest.parties)
    return (interest.kind, names, interest.since, interest.until, interest.rank, interest.facts, interest.number)
