"""Days pass in the demonstration: time limits end, reminders are drafted, each day is sealed."""

from dataclasses import dataclass
from datetime import timedelta

from openipo.domain.cases.api import tick
from openipo.kernel.clock.api import frozen, now, today
from openipo.kernel.ledger.api import seal
from openipo.project.demonstration.days import days_ahead, stand_ahead

MOST = 400


@dataclass(frozen=True)
class Passed:
    """What happened meanwhile: days that passed, files on which the law acted."""

    days: int
    files: int


def let_time_pass(days: int, zone: str) -> Passed:
    """Move the demonstration on, day by day; to be called at the demonstration's present time.

    Each day counts as soon as it is over, so that a run that is broken off stands where it came to; and one that was
    asked for twice leaves the rest to whoever was first.
    """
    begin, already = now(), days_ahead()
    passed = files = 0
    while passed < min(days, MOST) and days_ahead() == already + passed:
        with frozen(begin + timedelta(days=passed + 1)):
            files += tick(on=today(zone), at=now()).changed
            seal(on=today(zone), at=now())
        passed += 1
        stand_ahead(already + passed)
    return Passed(passed, files)
