"""What each act with money means to the office's books. Every function posts inside the transaction of its act."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from openipo.domain.accounting.api import Line, Source, moved, post, sums_by_subject
from openipo.domain.accounts.api import Actor
from openipo.domain.fees.models import (
    Allocation,
    BankLine,
    CashDay,
    Charge,
    DepositMovement,
    Payment,
    Refund,
    Suspension,
)

# What changes on a file when a fee is charged, priced again, paid, part paid, taken back or waived.
FEE_EVENTS = frozenset({"fee_charged", "fee_repriced", "fee_paid", "fee_part_paid", "fee_unpaid", "fee_waived"})
PLACES = {"cash": "cash", "cheque": "cheques", "card": "cards", "transfer": "transfers"}


def place_of(method: str, cashier: str) -> tuple[str, str]:
    """Where money paid in a way comes to lie: the account, as head and detail."""
    return PLACES[method], cashier if method == "cash" else ""


def credit_account(payment: Payment) -> str:
    """The receipt whose credit it is: a counter-entry takes back the credit of the payment it cancels."""
    return payment.cancels.receipt_number if payment.cancels is not None else payment.receipt_number


def post_payment(payment: Payment, *, at: datetime, by: Actor) -> None:
    """Money received is owed to the payer until it settles something. One paid from a deposit moves what is owed."""
    held = next(iter(payment.deposit_movements.select_related("account")), None)
    place = ("deposits", held.account.number) if held else place_of(payment.method, payment.taken_by)
    lines = moved(payment.amount, payment.currency, debit=place, credit=("credit", ""), subject=credit_account(payment))
    source = Source(f"payment:{payment.receipt_number}", "payment", payment.payer_name)
    post(source, lines, on=payment.received_on, at=at, by=by)


def post_allocations(payment: Payment, allocations: Sequence[Allocation], *, on: date, at: datetime, by: Actor) -> None:
    """What settles a charge is earned. One entry for all allocations of the act, a line for each kind of fee."""
    if not allocations:
        return
    fees = fees_of(allocations)
    lines: list[Line] = []
    for each in allocations:
        product = ("income", fees.get((each.file, each.charge_key), ""))
        lines += moved(
            each.amount, payment.currency, debit=("credit", ""), credit=product, subject=credit_account(payment)
        )
    first, last = allocations[0].pk, allocations[-1].pk
    source = Source(f"allocation:{first}-{last}", "allocation", payment.receipt_number)
    post(source, _income_without_subject(lines), on=on, at=at, by=by)


def _income_without_subject(lines: Iterable[Line]) -> list[Line]:
    """What is earned is earned by the office, whoever paid: one line a fee."""
    return [line._replace(subject="") if line.head == "income" else line for line in lines]


def fees_of(allocations: Iterable[Allocation]) -> dict[tuple[UUID, str], str]:
    """The fee of each charge that is settled."""
    found = Charge.objects.filter(file__in={each.file for each in allocations})
    return {(file, key): fee for file, key, fee in found.values_list("file", "key", "fee")}


def post_refund(refund: Refund, *, at: datetime, by: Actor) -> None:
    """Credit given back: from the till at once, else by the bank, which shows it on a statement later."""
    payment = refund.payment
    place = ("cash", refund.refunded_by) if refund.method == "cash" else ("refunds", "")
    lines = moved(refund.amount, payment.currency, debit=("credit", ""), credit=place, subject=payment.receipt_number)
    source = Source(f"refund:{refund.pk}", "refund", refund.reason)
    post(source, lines, on=refund.refunded_on, at=at, by=by)


def post_laid_up(movement: DepositMovement, *, at: datetime, by: Actor) -> None:
    """Credit becomes deposit, or deposit credit again."""
    account, payment = movement.account, movement.payment
    lines = moved(
        movement.amount,
        account.currency,
        debit=("credit", ""),
        credit=("deposits", account.number),
        subject=payment.receipt_number,
    )
    source = Source(f"deposit:{movement.pk}", "deposit", account.holder_name)
    post(source, lines, on=movement.moved_on, at=at, by=by)


def post_suspension(suspension: Suspension, *, at: datetime, by: Actor) -> None:
    payment = suspension.payment
    lines = moved(
        suspension.amount,
        payment.currency,
        debit=("credit", ""),
        credit=("suspense", ""),
        subject=payment.receipt_number,
    )
    source = Source(f"suspension:{suspension.pk}", "suspension", suspension.reason)
    post(source, lines, on=suspension.suspended_on, at=at, by=by)


def post_float(till: CashDay, *, at: datetime, by: Actor) -> None:
    lines = moved(till.opening_float, till.currency, debit=("cash", till.cashier), credit=("floats", ""))
    post(Source(f"float:{till.pk}", "till", till.cashier), lines, on=till.on, at=at, by=by)


def post_agreed_till(till: CashDay, *, on: date, at: datetime, by: Actor) -> None:
    """What is missing or over is a loss or gain; the cash counted goes to the safe, the float back with it."""
    lines: list[Line] = []
    for count in till.counts.order_by("method"):
        place = place_of(count.method, till.cashier)
        lines += moved(count.difference, till.currency, debit=place, credit=("differences", till.cashier))
        if count.method == "cash":
            lines += moved(count.counted, till.currency, debit=("safe", ""), credit=place)
    lines += moved(till.opening_float, till.currency, debit=("floats", ""), credit=("safe", ""))
    post(Source(f"till:{till.pk}", "till", till.note or till.cashier), lines, on=on, at=at, by=by)


def post_bank_line(line: BankLine, head: str, *, at: datetime, by: Actor) -> None:
    """The bank has it, or has paid it out: what was on its way has arrived."""
    number = line.statement.account.number
    lines = moved(line.amount, line.currency, debit=("bank", number), credit=(head, ""))
    source = Source(f"bank:{line.pk}", "bank", line.other_name or line.text)
    post(source, lines, on=line.booked_on, at=at, by=by)


def post_receivables(files: Iterable[UUID], *, source: str, on: date, at: datetime, by: Actor) -> None:
    """Bring what the books say is due up to the charges of these files: charged, priced again, paid, waived.

    One entry whatever the number of files, in three statements.
    """
    charges = list(Charge.objects.filter(file__in=list(files)))
    posted = sums_by_subject("receivable", [subject_of(charge) for charge in charges])
    lines: list[Line] = []
    for charge in charges:
        subject = subject_of(charge)
        change = charge.open_amount - posted.get(subject, 0)
        account = charge.fee
        lines += moved(
            change, charge.currency, debit=("receivable", account), credit=("assessed", account), subject=subject
        )
    post(Source(f"charges:{source}", "charges"), lines, on=on, at=at, by=by)


def subject_of(charge: Charge) -> str:
    """The charge as the books name it."""
    return f"{charge.file}:{charge.key}"
