"""Open a deposit account for a payer."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import DepositAccount
from openipo.domain.fees.permissions import require
from openipo.domain.procedures.api import Series
from openipo.kernel.numbering.api import next_number


@transaction.atomic
def open_deposit_account(
    *,
    holder_name: str,
    currency: str,
    low_balance: int,
    series: Series,
    on: date,
    at: datetime,
    by: Actor,
    key: str,
    email: str = "",
) -> DepositAccount:
    """An empty account under a number of its own. Below `low_balance` (minor units) it is shown as low."""
    require(by, "keep-deposits")
    if not holder_name.strip():
        raise PaymentRefused(gettext_noop("A deposit account needs a holder."))
    if low_balance < 0:
        raise PaymentRefused(gettext_noop("The low balance cannot be less than nothing."))
    values: dict[str, Any] = {
        "number": lambda: next_number(series.id, on=on, pattern=series.pattern, restarts=series.restarts).text,
        "holder_name": holder_name.strip(),
        "email": email,
        "currency": currency,
        "low_balance": low_balance,
        "opened_on": on,
        "recorded_at": at,
        "opened_by": by.id,
    }
    account, _ = DepositAccount.objects.get_or_create(key=key, defaults=values)
    return account
