"""State what is to be paid, under a number of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import PaymentOrder, PaymentOrderLine
from openipo.domain.fees.permissions import require
from openipo.domain.procedures.api import Series, Text
from openipo.kernel.numbering.api import next_number


@dataclass(frozen=True)
class OrderLine:
    """A charge to be paid, as it stands today. Amount in minor units."""

    file: UUID
    file_number: str
    charge_key: str
    label: Text
    because: Text
    law: str
    amount: int


@transaction.atomic
def issue_payment_order(
    *,
    payer_name: str,
    lines: Sequence[OrderLine],
    currency: str,
    series: Series,
    on: date,
    at: datetime,
    by: Actor,
    key: str,
) -> PaymentOrder:
    """One order for charges of one or several files. Repeating the key gives the same order."""
    require(by, "issue-order")
    if not lines:
        raise PaymentRefused(gettext_noop("There is nothing to pay, so no payment order is issued."))
    values: dict[str, Any] = {
        "number": lambda: next_number(series.id, on=on, pattern=series.pattern, restarts=series.restarts).text,
        "payer_name": payer_name,
        "issued_on": on,
        "recorded_at": at,
        "issued_by": by.id,
        "currency": currency,
    }
    order, is_new = PaymentOrder.objects.get_or_create(key=key, defaults=values)
    if is_new:
        PaymentOrderLine.objects.bulk_create(PaymentOrderLine(order=order, **vars(line)) for line in lines)
    return order
