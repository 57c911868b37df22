"""The right, a share in it, or the right for some goods passes to somebody else (Singapore Treaty, Art. 11)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_noop

from openipo.domain.parties.api import Party, party_as_json
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import is_whole, refuse
from openipo.domain.rights.effects.goods_leaving import divide_off, leaving_goods
from openipo.domain.rights.effects.new_parties import new_owners, new_representative, staying_representatives
from openipo.domain.rights.effects.shares import Given, shares_after
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def transfer(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `new_holder` (a party) with `new_holder_share`, `new_holders` (further ones, each with a `share`);
    `transferor` or `party` (ids; without them all who hold), `share` (what one owner gives, if not all of his);
    `representative` of who comes, if any.

    Items of the step: the goods for which the right passes; none, or all that are left: the whole file. For some goods
    a file of their own is opened for the new holder. Refused: nobody comes, somebody goes who is no owner, shares that
    do not add up, a share together with some goods.
    """
    owners = owners_who_give(state, call)
    comers = new_owners(state, call)
    appointed = new_representative(state, call, comers)
    if is_whole(state, [item for item in call.items if state.item(item)]):
        return [pass_on(state, call, owners, comers, appointed)]
    if len(owners) < len(state.applicants) or call.facts.get("share"):
        raise refuse(state, call, gettext_noop("A share passes for all goods; for some goods the whole right passes."))
    goods = leaving_goods(state, call, context)
    given = shares_after(state, call, Given(owners, comers))
    return divide_off(state, call, context, goods, (*given.comers, *appointed))


def owners_who_give(state: FileState, call: EffectCall) -> tuple[Party, ...]:
    """The applicants or holders that the step names; all of them where it names none."""
    named = call.facts.get("transferor") or call.facts.get("party") or ()
    ids = [_id(each) for each in ([named] if isinstance(named, str | Mapping) else named)]
    unknown = [each for each in ids if each not in {party.id for party in state.applicants}]
    if unknown:
        raise refuse(state, call, gettext_noop("%(unknown)s is no owner on the file."), unknown=", ".join(unknown))
    return tuple(party for party in state.applicants if not ids or party.id in ids)


def _id(named: Any) -> str:
    return str(named.get("id", "")) if isinstance(named, Mapping) else str(named)


def pass_on(
    state: FileState,
    call: EffectCall,
    owners: tuple[Party, ...],
    comers: tuple[Party, ...],
    appointed: tuple[Party, ...],
) -> NewEvent:
    """Who goes, who comes, whose share or representation changes."""
    after = shares_after(state, call, Given(owners, comers))
    going = {party.id for party in after.leaving}
    staying = staying_representatives(state, going)
    leaving = going | {party.id for party in state.representatives} - {party.id for party in staying}
    kept = [party for party in (*after.reduced, *staying) if party != state.party(party.id)]
    payload = {
        "removed": sorted(leaving),
        "added": [party_as_json(party) for party in (*after.comers, *appointed)],
        "changed": [party_as_json(party) for party in kept],
        "before": [party_as_json(party) for party in state.parties if party.id in leaving],
    }
    return NewEvent("ownership_transferred", call.on, payload, call.provision)
