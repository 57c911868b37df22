"""What a regional office owes its member states for a period: their shares of the fees that were paid in it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from openipo.domain.cases.at_hand import FileAtHand, look_at_many
from openipo.domain.fees.api import Charge
from openipo.domain.procedures.api import shares_of_states


@dataclass(frozen=True)
class ShareLine:
    """What one state receives of one fee: how often it was paid for it, and how much, in minor units."""

    state: str
    fee: str
    payments: int
    amount: int


def state_shares(first: date, last: date) -> list[ShareLine]:
    """State by state and fee by fee, for payments made from the first to the last day, both included."""
    paid = Charge.objects.filter(status="paid", paid_on__gte=first, paid_on__lte=last)
    charged: dict[UUID, set[str]] = {}
    for file, key in paid.values_list("file", "key"):
        charged.setdefault(file, set()).add(key)
    amounts: Counter[tuple[str, str]] = Counter()
    payments: Counter[tuple[str, str]] = Counter()
    for file, at_hand in look_at_many(list(charged)).items():
        for state, fee, amount in _of_file(at_hand, charged[file]):
            amounts[state, fee] += amount
            payments[state, fee] += 1
    return [ShareLine(state, fee, payments[state, fee], amounts[state, fee]) for state, fee in sorted(amounts)]


def _of_file(at_hand: FileAtHand, keys: set[str]) -> list[tuple[str, str, int]]:
    fees, units = at_hand.law.revision.fees, at_hand.law.office.minor_units
    return [
        (state, charge.fee, amount)
        for key, charge in at_hand.case.fees.items()
        if key in keys and charge.fee in fees
        for state, amount in shares_of_states(fees[charge.fee], charge, units).items()
    ]
