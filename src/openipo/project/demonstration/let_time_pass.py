"""Days pass in the demonstration: time limits end, reminders are drafted, each day is sealed."""

from dataclasses import dataclass
from datetime import timedelta

from openipo.domain.cases.api import tick
from openipo.kernel.clock.api import frozen, now, today
from openipo.kernel.ledger.api import seal
from openipo.project.demonstration.days import move_ahead

MOST = 400


@dataclass(frozen=True)
class Passed:
    """What happened meanwhile: days that passed, files on which the law acted."""

    days: int
    files: int


def let_time_pass(days: int, zone: str) -> Passed:
    """Move the demonstration on, day by day; to be called at the demonstration's present time."""
    begin = now()
    files = 0
    for ahead in range(1, min(days, MOST) + 1):
        with frozen(begin + timedelta(days=ahead)):
            files += tick(on=today(zone), at=now()).files
            seal(on=today(zone), at=now())
    move_ahead(min(days, MOST))
    return Passed(min(days, MOST), files)
