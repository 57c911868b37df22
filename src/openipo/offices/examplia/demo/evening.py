"""What is done at the end of a day: the till is counted and agreed, the log too; the post goes out once a week."""

from datetime import timedelta

from openipo.domain.cases.api import ReceptionDay, close_reception_day, log_of, reconcile_reception_day
from openipo.domain.correspondence.api import Letter, not_served
from openipo.domain.fees.api import CashDay, close_cash_day, expected_amounts, reconcile_cash_day
from openipo.domain.persons.api import find_likenesses
from openipo.domain.quality.api import check_files
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


POST_DAY = 4  # Friday
LEFT = timedelta(days=10)  # what was drafted in the last days is left for the visitor to issue


def post_round(desk: Desk) -> None:
    """Letters that time alone called for (reminders, losses of rights) are issued; those issued are served."""
    if desk.on.weekday() != POST_DAY or desk.on > desk.until - LEFT:
        return
    ripe = Letter.objects.filter(issued_on=None, drafted_on__lte=desk.on - timedelta(days=3))
    for file in list(ripe.order_by("drafted_on").values_list("file", flat=True).distinct()):
        desk.post(file)
    for letter in not_served():
        if letter.issued_on and letter.issued_on <= desk.on - timedelta(days=5):
            desk.deliver(letter.file)


def look_over(desk: Desk) -> None:
    """On the last evening the office looks for parties entered twice and for files that cannot be right."""
    find_likenesses(at=desk.now())
    check_files(on=desk.on, at=desk.now())
