"""What somebody has in the right is entered: a licence, a pledge, an order (Singapore Treaty, Art. 17)."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import Interest
from openipo.domain.rights.conversion import interest_as_json
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import day_of, is_whole, refuse, touched_items
from openipo.domain.rights.effects.interests import interest_in_force, kept, named_parties
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def enter_interest(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `kind` (the law fixes it, with its `label`); `roles`, the facts that name its parties, each by its role;
    `since` (else the day of the entry) and `until`; `under`, the interest out of which it is granted; `granted_by`
    (else the holders, or the parties of `under`); `ranked` (the law: those of the kind stand in an order) and `rank`
    (else the next); `blocks_disposal`; `kept`, the answers that the register keeps.

    Items of the step or the proceeding: the goods it is in; none, or all that are left: all. Refused: no kind, a term
    that ends before it begins, an `under` that is not in force.
    """
    kind, interest_id = call.facts.get("kind"), f"i{len(state.interests) + 1}"
    if not kind:
        raise refuse(state, call, gettext_noop("The law does not say what is entered."))
    items, since, until = touched_items(state, call), day_of(call, "since") or call.on, day_of(call, "until")
    if until is not None and until < since:
        raise refuse(
            state,
            call,
            gettext_noop("The term ends on %(until)s, before it begins on %(since)s."),
            until=until,
            since=since,
        )
    interest = Interest(
        id=interest_id,
        kind=str(kind),
        label=dict(call.facts.get("label") or {}),
        parties=tuple(named_parties(call, interest_id)),
        granted_by=_grantors(state, call),
        under=str(call.facts.get("under") or ""),
        items=() if is_whole(state, items) else tuple(items),
        facts=kept(call),
        since=since,
        until=until,
        rank=_rank(state, call, str(kind)),
        blocks_disposal=bool(call.facts.get("blocks_disposal")),
        proceeding=call.proceeding,
    )
    return [NewEvent("interest_entered", call.on, {"interest": interest_as_json(interest)}, call.provision)]


def _grantors(state: FileState, call: EffectCall) -> tuple[str, ...]:
    named = call.facts.get("granted_by")
    if named:
        return (named,) if isinstance(named, str) else tuple(named)
    if call.facts.get("under"):
        parent = interest_in_force(state, call, call.facts["under"])
        return tuple(party.id for party in parent.parties)
    return tuple(party.id for party in state.applicants)


def _rank(state: FileState, call: EffectCall, kind: str) -> int:
    """The rank stated, else the next after those of the kind that have not ended."""
    if not call.facts.get("ranked"):
        return 0
    if call.facts.get("rank"):
        return int(call.facts["rank"])
    return max((each.rank for each in state.interests if each.kind == kind and each.ended_on is None), default=0) + 1
