"""What the counter does at the end of a day: the till is counted and agreed, the reception's log too."""

from openipo.domain.cases.api import ReceptionDay, close_reception_day, log_of, reconcile_reception_day
from openipo.domain.fees.api import CashDay, close_cash_day, expected_amounts, reconcile_cash_day
from openipo.offices.examplia.demo import cast
from openipo.offices.examplia.demo.desk import Desk


def close(desk: Desk) -> None:
    """Everything that was opened today is closed by who kept it, and agreed by a second person."""
    for till in CashDay.objects.filter(on=desk.on, closed_at=None):
        counted = expected_amounts(till)
        close_cash_day(cash_day=till, counted=counted, at=desk.now(), by=cast.CASHIER.actor)
        reconcile_cash_day(cash_day=till, note="", at=desk.now(), by=cast.FINANCE.actor)
    if ReceptionDay.objects.filter(on=desk.on, closed_at=None).exists():
        log = log_of(desk.on)
        counted = {"applications": len(log.applications), "documents": len(log.documents)}
        close_reception_day(on=desk.on, counted=counted, by=cast.CLERK.actor, at=desk.now())
        reconcile_reception_day(on=desk.on, note="", by=cast.MANAGER.actor, at=desk.now())
