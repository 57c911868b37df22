"""State what somebody owes, on an invoice with a gapless number; withdraw it by a credit note."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.actions.issue_payment_order import OrderLine
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Invoice, InvoiceLine
from openipo.domain.fees.permissions import require
from openipo.domain.procedures.api import Series
from openipo.kernel.numbering.api import next_number


@dataclass(frozen=True)
class Payer:
    """To whom an invoice goes: it need not be a party of the files."""

    name: str
    address: str = ""
    reference: str = ""


@transaction.atomic
def issue_invoice(
    *,
    payer: Payer,
    lines: Sequence[OrderLine],
    currency: str,
    due_on: date,
    series: Series,
    on: date,
    at: datetime,
    by: Actor,
    key: str,
) -> Invoice:
    """One invoice for charges of one or several files. Repeating the key gives the same invoice and uses no number."""
    require(by, "issue-invoice")
    if not lines:
        raise PaymentRefused(gettext_noop("There is nothing to pay, so no invoice is issued."))
    if due_on < on:
        raise PaymentRefused(gettext_noop("An invoice cannot fall due before it is issued."))
    values = _payer(payer) | {"issued_on": on, "due_on": due_on, "currency": currency}
    return _written(values, lines, series=series, on=on, at=at, by=by, key=key)


@transaction.atomic
def credit_invoice(*, invoice: Invoice, reason: str, series: Series, on: date, at: datetime, by: Actor) -> Invoice:
    """The credit note that withdraws an invoice; a second one is not written. The charges stand as they do."""
    require(by, "issue-invoice")
    locked = Invoice.objects.select_for_update().get(pk=invoice.pk)
    known = Invoice.objects.filter(credits=locked).first()
    if known is not None:
        return known
    if locked.credits_id is not None:
        raise PaymentRefused(gettext_noop("A credit note is not withdrawn; issue the invoice again."))
    if not reason.strip():
        raise PaymentRefused(gettext_noop("Say why the invoice is withdrawn."))
    payer = Payer(locked.payer_name, locked.payer_address, locked.payer_reference)
    values = _payer(payer) | {"issued_on": on, "due_on": on, "currency": locked.currency}
    values |= {"credits": locked, "reason": reason.strip()}
    lines = [_taken_back(line) for line in locked.lines.order_by("pk")]
    return _written(values, lines, series=series, on=on, at=at, by=by, key=f"credits:{locked.key}")


def _payer(payer: Payer) -> dict[str, Any]:
    return {"payer_name": payer.name, "payer_address": payer.address, "payer_reference": payer.reference}


def _taken_back(line: InvoiceLine) -> OrderLine:
    return OrderLine(line.file, line.file_number, line.charge_key, line.label, line.because, line.law, -line.amount)


def _written(
    values: dict[str, Any],
    lines: Sequence[OrderLine],
    *,
    series: Series,
    on: date,
    at: datetime,
    by: Actor,
    key: str,
) -> Invoice:
    stated = values | {
        # Called only if the key is new, and given back with the savepoint if another was first: no gap.
        "number": lambda: next_number(series.id, on=on, pattern=series.pattern, restarts=series.restarts).text,
        "recorded_at": at,
        "issued_by": by.id,
    }
    invoice, is_new = Invoice.objects.get_or_create(key=key, defaults=stated)
    if is_new:
        InvoiceLine.objects.bulk_create((InvoiceLine(invoice=invoice, **vars(line)) for line in lines), batch_size=500)
    return invoice
