"""The till that a payment, counter-entry or refund goes through."""

from datetime import date

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.errors import CashDayClosed
from openipo.domain.fees.models import CashDay

METHODS = ("cash", "card", "transfer", "cheque")
DEPOSIT = "deposit"  # paid from a deposit account: no money passes the counter
NEEDS_TILL = frozenset({"cash", "card", "cheque"})


def till_for(cashier: Actor, on: date, method: str) -> CashDay | None:
    """The cashier's open till, locked; None for a transfer that reaches the bank without one.

    Locked, so that no payment slips in while the till is being closed.
    """
    if method == DEPOSIT:
        return None
    till = CashDay.objects.select_for_update().filter(cashier=cashier.id, on=on).first()
    if till is not None and till.state == "open":
        return till
    if method not in NEEDS_TILL:
        return None
    if till is None:
        raise CashDayClosed(gettext_noop("Open your till for %(on)s before you handle money at the counter."), on=on)
    raise CashDayClosed(gettext_noop("Your till for %(on)s is closed; no more money can pass through it."), on=on)
