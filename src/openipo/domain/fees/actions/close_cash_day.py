"""Close a cashier's till: count it, and keep what was counted beside what was expected."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.errors import CashDayClosed, PaymentRefused
from openipo.domain.fees.models import CashCount, CashDay
from openipo.domain.fees.permissions import require
from openipo.domain.fees.queries import expected_amounts


@transaction.atomic
def close_cash_day(*, cash_day: CashDay, counted: Mapping[str, int], at: datetime, by: Actor) -> CashDay:
    """Close the till with what was counted by method (minor units). Every method used must be counted."""
    require(by, "keep-till")
    till = CashDay.objects.select_for_update().get(pk=cash_day.pk)
    if till.cashier != by.id:
        raise CashDayClosed(gettext_noop("This till is kept by %(cashier)s, who closes it."), cashier=till.cashier)
    if till.state != "open":
        raise CashDayClosed(gettext_noop("This till is closed already."))
    expected = expected_amounts(till)
    missing = sorted(set(expected) - set(counted))
    if missing:
        raise PaymentRefused(gettext_noop("Not yet counted: %(methods)s."), methods=", ".join(missing))
    CashCount.objects.bulk_create(
        CashCount(cash_day=till, method=method, expected=expected.get(method, 0), counted=counted[method])
        for method in sorted(counted)
    )
    till.closed_at = at
    till.save(update_fields=["closed_at"])
    return till
