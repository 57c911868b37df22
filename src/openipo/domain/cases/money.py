"""What is to be paid on files on a day: charges at the price of that day, less what was paid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_noop

from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.errors import CaseError, NotFound
from openipo.domain.cases.rules.full_amount import full_amount
from openipo.domain.fees.api import OpenCharge, OrderLine
from openipo.domain.procedures.api import FeeState, Text, price_today


@dataclass(frozen=True)
class ChargeRef:
    """A charge of a file, by its key."""

    file: UUID
    key: str


@dataclass(frozen=True)
class DueCharge:
    """A charge as it is to be paid on a day. Amounts in minor units; `because` explains the price in words."""

    file: UUID
    file_number: str
    key: str
    fee: str
    proceeding: str
    label: Text
    charged_on: date
    amount: int
    paid_amount: int
    currency: str
    status: str
    because: Text
    law: str
    payer: str
    full_amount: int = 0

    @property
    def open_amount(self) -> int:
        return max(self.amount - self.paid_amount, 0) if self.status == "due" else 0

    @property
    def reduction(self) -> int:
        """What the law takes off the full fee for this applicant or this way of filing."""
        return max(self.full_amount - self.amount, 0)

    def as_open_charge(self) -> OpenCharge:
        return OpenCharge(self.file, self.key, self.open_amount)

    def as_order_line(self) -> OrderLine:
        return OrderLine(
            self.file, self.file_number, self.key, dict(self.label), dict(self.because), self.law, self.open_amount
        )


def due_charges(at_hand: FileAtHand, on: date) -> list[DueCharge]:
    """Every charge of a file, as it stands on the day, settled ones included."""
    return [_due(at_hand, state, on) for state in at_hand.case.fees.values()]


def _due(at_hand: FileAtHand, state: FeeState, on: date) -> DueCharge:
    fee = at_hand.law.revision.fees.get(state.fee)
    amount, because = price_today(at_hand.law, state, max(on, state.charged_on))
    priced_on = max(on, state.charged_on) if fee and fee.price_on == "payment" else state.charged_on
    full = full_amount(fee, priced_on, state.facts, at_hand.law.office) if fee else None
    return DueCharge(
        file=at_hand.file,
        file_number=at_hand.content.number,
        key=state.key,
        fee=state.fee,
        proceeding=state.proceeding,
        label=fee.label if fee else {"en": state.fee},
        charged_on=state.charged_on,
        amount=amount,
        paid_amount=state.paid_amount,
        currency=state.currency,
        status=state.status,
        because=because,
        law=state.law,
        payer=fee.payer if fee else "",
        full_amount=full or 0,
    )


def charges_named(files: dict[UUID, FileAtHand], refs: Iterable[ChargeRef], on: date) -> list[DueCharge]:
    """The charges meant, in the order given. Raises `NotFound`."""
    known = {(due.file, due.key): due for at_hand in files.values() for due in due_charges(at_hand, on)}
    found = []
    for ref in refs:
        if (ref.file, ref.key) not in known:
            raise NotFound(gettext_noop("The file has no charge “%(key)s”."), key=ref.key)
        found.append(known[ref.file, ref.key])
    return found


def files_of(refs: Sequence[ChargeRef]) -> list[UUID]:
    """The files concerned, each once, in the one order in which everybody locks them."""
    return sorted({ref.file for ref in refs})


def wanted_in(charges: Iterable[DueCharge], currency: str) -> list[OpenCharge]:
    """What is open on the charges, to be paid in that currency. Raises `CaseError` where they are in another."""
    found = list(charges)
    for charge in found:
        if charge.currency != currency:
            raise CaseError(
                gettext_noop("The fee is due in %(due)s and cannot be paid in %(paid)s."),
                due=charge.currency,
                paid=currency,
            )
    return [charge.as_open_charge() for charge in found]
