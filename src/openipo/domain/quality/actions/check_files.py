"""Look at the files that have moved since the last look."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, QuerySet

from openipo.domain.quality.finding import Found
from openipo.domain.quality.models import DailyCount, LookedAt, QualityFinding
from openipo.domain.quality.quality_rules import EDITION, QUALITY_RULES, QualityRule
from openipo.domain.rights.api import File, FileState, fold
from openipo.kernel.ledger.api import history

AT_ONCE = 200

Key = tuple[str, str, str]


@dataclass(frozen=True)
class QualityReport:
    """How many files were looked at, how many are left, and what came of it."""

    files: int
    left: int
    new: int
    fixed: int


def check_files(*, on: date, at: datetime, limit: int = 10_000) -> QualityReport:
    """New findings wait with their owners; what a rule finds no more is fixed; what was accepted stays accepted."""
    due = list(_due().values_list("pk", flat=True)[: limit + 1])
    new = fixed = 0
    for first in range(0, min(len(due), limit), AT_ONCE):
        with transaction.atomic():
            for file in due[first : min(first + AT_ONCE, limit)]:
                added, gone = _check(file, on, at)
                new, fixed = new + added, fixed + gone
    count_findings(on)
    return QualityReport(min(len(due), limit), _due().count() if len(due) > limit else 0, new, fixed)


def _due() -> QuerySet[File]:
    looked = LookedAt.objects.filter(file=OuterRef("pk"), length=OuterRef("length"), edition=EDITION)
    return File.objects.filter(~Exists(looked)).order_by("pk")


def _check(file: UUID, on: date, at: datetime) -> tuple[int, int]:
    state = fold(history(file))
    found = {_key(rule, each): (rule, each) for rule in QUALITY_RULES.values() for each in rule.look(state)}
    before = {(row.rule, row.code, row.place): row for row in QualityFinding.objects.filter(file=file)}
    added = [_row(file, state, rule, each, on) for key, (rule, each) in found.items() if key not in before]
    QualityFinding.objects.bulk_create(added)
    again = [row for key, row in before.items() if key in found and row.state == QualityFinding.FIXED]
    _settle(again, QualityFinding.OPEN, None)
    gone = [row for key, row in before.items() if key not in found and row.state == QualityFinding.OPEN]
    _settle(gone, QualityFinding.FIXED, at)
    LookedAt.objects.update_or_create(file=file, defaults={"length": state.length, "edition": EDITION})
    return len(added) + len(again), len(gone)


def _key(rule: QualityRule, found: Found) -> Key:
    return rule.id, found.code, found.place[:300]


def _row(file: UUID, state: FileState, rule: QualityRule, found: Found, on: date) -> QualityFinding:
    return QualityFinding(
        file=file,
        number=state.number or state.registration_number,
        rule=rule.id,
        code=found.code,
        place=found.place[:300],
        sentence=found.sentence,
        values=dict(found.values),
        severity=found.severity,
        owner=rule.owner,
        found_on=on,
    )


def _settle(rows: Sequence[QualityFinding], state: str, at: datetime | None) -> None:
    for row in rows:
        row.state, row.decided_at, row.decided_by, row.because = state, at, "", ""
    QualityFinding.objects.bulk_update(rows, ["state", "decided_at", "decided_by", "because"])


@transaction.atomic
def count_findings(on: date) -> None:
    """The day's counts by rule, written anew each time: the last of the day stands."""
    counted: Counter[tuple[str, str]] = Counter()
    for rule, state, number in QualityFinding.objects.values_list("rule", "state").annotate(number=Count("pk")):
        counted[(rule, state)] = number
    for rule in QUALITY_RULES:
        numbers = {state: counted[(rule, state)] for state in ("open", "accepted", "fixed")}
        DailyCount.objects.update_or_create(on=on, rule=rule, defaults=numbers)
