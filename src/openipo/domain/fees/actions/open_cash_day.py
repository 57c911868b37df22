"""Open a cashier's till for the day."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.books import post_float
from openipo.domain.fees.errors import CashDayClosed
from openipo.domain.fees.models import CashDay
from openipo.domain.fees.permissions import require


@transaction.atomic
def open_cash_day(*, on: date, currency: str, opening_float: int, at: datetime, by: Actor) -> CashDay:
    """The cashier's till with its float (minor units). Opening an open till again changes nothing."""
    require(by, "keep-till")
    values = {"currency": currency, "opening_float": opening_float, "opened_at": at}
    till, is_new = CashDay.objects.get_or_create(cashier=by.id, on=on, defaults=values)
    if till.state != "open":
        raise CashDayClosed(gettext_noop("Your till for %(on)s is closed and cannot be opened again."), on=on)
    if is_new:
        post_float(till, at=at, by=by)
    return till
