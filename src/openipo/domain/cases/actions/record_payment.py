"""Money comes in: a receipt, the charges it settles on one or several files, and what follows from that."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.act_together import write_together
from openipo.domain.cases.at_hand import FileAtHand, take_up_many
from openipo.domain.cases.law import calendars, office_series
from openipo.domain.cases.money import ChargeRef, charges_named, files_of, wanted_in
from openipo.domain.cases.once import once
from openipo.domain.fees.api import DepositAccount, PaymentOrder, Share, split_payment, take_payment
from openipo.domain.procedures.api import pay


@dataclass(frozen=True)
class Paid:
    """The receipt. Amounts in minor units; `credit` is what settled nothing and stays with the payment."""

    payment: int
    receipt_number: str
    amount: int
    currency: str
    received_on: date
    credit: int
    shares: tuple[Share, ...]


@transaction.atomic
def record_payment(
    *,
    charges: Sequence[ChargeRef],
    amount: int,
    currency: str,
    method: str,
    payer_name: str,
    received_on: date,
    by: Actor,
    at: datetime,
    key: str,
    reference: str = "",
    order: PaymentOrder | None = None,
    deposit: DepositAccount | None = None,
) -> Paid:
    """Take `amount` (minor units) and let it settle the charges in the order given, at the price of the day.

    Without charges the payment is kept unlinked. With a `deposit` account (method "deposit") it is paid from there.
    One payment may settle charges of thousands of files. The same `key` again gives the same receipt. Raises
    `PaymentRefused`, `CashDayClosed`, `NotFound`, `KeyReused`.
    """
    asked = {"amount": amount, "method": method, "received_on": received_on, "charges": [vars(ref) for ref in charges]}
    if deposit is not None:
        asked["deposit"] = deposit.number

    def carry_out() -> dict[str, Any]:
        files = {each.file: each for each in take_up_many(files_of(charges), calendars=calendars())}
        wanted = wanted_in(charges_named(files, charges, received_on), currency)
        shares, credit = split_payment(amount, wanted)
        payment = take_payment(
            amount=amount,
            currency=currency,
            method=method,
            payer_name=payer_name,
            received_on=received_on,
            shares=shares,
            series=office_series("receipt"),
            at=at,
            by=by,
            key=key,
            reference=reference,
            order=order,
            deposit=deposit,
        )
        tell_files(files, shares, on=received_on, by=by, at=at)
        paid = Paid(payment.pk, payment.receipt_number, amount, currency, received_on, credit, tuple(shares))
        return _as_answer(paid)

    return _from_answer(once("record_payment", key, asked, at=at, carry_out=carry_out))


def tell_files(files: Mapping[UUID, FileAtHand], shares: Iterable[Share], *, on: date, by: Actor, at: datetime) -> None:
    """Record on each file what was paid of its charges, with all that the law lets follow."""
    settled: dict[UUID, list[Share]] = {}
    for share in shares:
        settled.setdefault(share.file, []).append(share)
    acts = []
    for file, own in settled.items():
        act = begin(files[file], on, at, by)
        for share in own:
            act.happen(pay(files[file].case.fees[share.charge_key], on, share.amount))
        acts.append(act)
    write_together(acts)


def _as_answer(paid: Paid) -> dict[str, Any]:
    shares = [{**vars(share), "file": str(share.file)} for share in paid.shares]
    return {**vars(paid), "received_on": paid.received_on.isoformat(), "shares": shares}


def _from_answer(answer: Mapping[str, Any]) -> Paid:
    shares = tuple(Share(**{**share, "file": UUID(share["file"])}) for share in answer["shares"])
    return Paid(**{**answer, "received_on": date.fromisoformat(answer["received_on"]), "shares": shares})
