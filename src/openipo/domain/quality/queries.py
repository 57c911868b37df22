"""What waits at the desk, and how it develops."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, QuerySet

from openipo.domain.quality.models import DailyCount, QualityFinding


@dataclass(frozen=True)
class Week:
    """The open findings by rule at the end of a week, as far as it was counted."""

    ends_on: date
    open: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.open.values())


def findings(*, state: str = QualityFinding.OPEN, owner: str = "", rule: str = "") -> QuerySet[QualityFinding]:
    """Those in a state, of one owner or rule where named; what cannot be relied on first, then the oldest."""
    found = QualityFinding.objects.filter(state=state).order_by("severity", "found_on", "number", "pk")
    found = found.filter(owner=owner) if owner else found
    return found.filter(rule=rule) if rule else found


def open_by_owner() -> dict[str, int]:
    """How many wait with each role."""
    rows = QualityFinding.objects.filter(state=QualityFinding.OPEN).values("owner").annotate(count=Count("pk"))
    return {row["owner"]: row["count"] for row in rows}


def findings_on(file: UUID) -> QuerySet[QualityFinding]:
    """What is open on one file."""
    return QualityFinding.objects.filter(file=file, state=QualityFinding.OPEN).order_by("rule", "place")


def trend(*, on: date, weeks: int = 12) -> list[Week]:
    """Week by week, Monday to Sunday, the last counted day of each; weeks without a count are left out."""
    monday = on - timedelta(days=on.weekday())
    since = monday - timedelta(weeks=weeks - 1)
    by_week: dict[date, dict[date, dict[str, int]]] = {}
    for row in DailyCount.objects.filter(on__gte=since, on__lte=on):
        ends_on = row.on - timedelta(days=row.on.weekday()) + timedelta(days=6)
        by_week.setdefault(ends_on, {}).setdefault(row.on, {})[row.rule] = row.open
    return [Week(ends_on, days[max(days)]) for ends_on, days in sorted(by_week.items())]
