"""The changes of the register's content that a step may bring about, by the names a law book gives them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.accord_filing_date import accord_filing_date
from openipo.domain.rights.effects.cancel import cancel
from openipo.domain.rights.effects.change_interest import change_interest
from openipo.domain.rights.effects.change_name_or_address import change_name_or_address
from openipo.domain.rights.effects.change_representative import change_representative
from openipo.domain.rights.effects.classify_goods import classify_goods
from openipo.domain.rights.effects.code_figures import code_figures
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.convert import convert
from openipo.domain.rights.effects.correct import correct
from openipo.domain.rights.effects.designate import designate
from openipo.domain.rights.effects.divide import divide
from openipo.domain.rights.effects.end_interest import end_interest
from openipo.domain.rights.effects.enter_interest import enter_interest
from openipo.domain.rights.effects.exclude_goods import exclude_goods
from openipo.domain.rights.effects.facts import refuse as refusal
from openipo.domain.rights.effects.file_power import file_power
from openipo.domain.rights.effects.invalidate import invalidate
from openipo.domain.rights.effects.lapse import lapse
from openipo.domain.rights.effects.limit_goods import limit_goods
from openipo.domain.rights.effects.link import link
from openipo.domain.rights.effects.make_public import make_public
from openipo.domain.rights.effects.merge import merge
from openipo.domain.rights.effects.refuse import refuse
from openipo.domain.rights.effects.register import register
from openipo.domain.rights.effects.reinstate import reinstate
from openipo.domain.rights.effects.renew import renew
from openipo.domain.rights.effects.restore import restore
from openipo.domain.rights.effects.revoke_power import revoke_power
from openipo.domain.rights.effects.surrender import surrender
from openipo.domain.rights.effects.transfer import transfer
from openipo.domain.rights.effects.withdraw import withdraw
from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.fold import Unrecorded, fold_with
from openipo.kernel.ledger.event import NewEvent, RecordedEvent

Effect = Callable[[FileState, EffectCall, EffectContext], list[NewEvent]]

EFFECTS: Mapping[str, Effect] = {
    "accord-filing-date": accord_filing_date,
    "classify-goods": classify_goods,
    "code-figures": code_figures,
    "limit-goods": limit_goods,
    "register": register,
    "renew": renew,
    "change-name-or-address": change_name_or_address,
    "change-representative": change_representative,
    "withdraw": withdraw,
    "refuse": refuse,
    "lapse": lapse,
    "make-public": make_public,
    "designate": designate,
    "exclude-goods": exclude_goods,
    "file-power": file_power,
    "revoke-power": revoke_power,
    "enter-interest": enter_interest,
    "change-interest": change_interest,
    "end-interest": end_interest,
    "correct": correct,
    "surrender": surrender,
    "restore": restore,
    "transfer": transfer,
    "divide": divide,
    "merge": merge,
    "convert": convert,
    "link": link,
    "cancel": cancel,
    "invalidate": invalidate,
    "reinstate": reinstate,
}


def carry_out(
    history: Sequence[RecordedEvent], pending: Sequence[Unrecorded], calls: Iterable[EffectCall], context: EffectContext
) -> list[NewEvent]:
    """The register's events that the effects of a decision bring, in their order.

    `history` is the chain as recorded, `pending` the decision's own events; each effect sees the file as it stands
    after these and after the effects before it. Raises EffectRefused with the effect, the reason and the provision.
    """
    brought: list[NewEvent] = []
    for call in calls:
        state = fold_with(history, [*pending, *brought])
        effect = EFFECTS.get(call.effect)
        if effect is None:
            raise refusal(state, call, gettext_noop("The register knows no effect “%(effect)s”."), effect=call.effect)
        brought += effect(state, call, context)
    return brought
