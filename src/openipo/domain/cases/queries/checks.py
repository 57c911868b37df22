"""The examination report: the law book's checks of a phase, run by machine or put to a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from openipo.domain.cases.at_hand import FileAtHand, look_at
from openipo.domain.cases.models import CheckAnswer
from openipo.domain.procedures.api import CaseView, ProceedingState, Text

PASS, FAIL, PERSON = "pass", "fail", "person"


@dataclass(frozen=True)
class CheckResult:
    """One check: `result` is pass, fail, or person where no rule can tell. `ground`: the clause proposed then."""

    id: str
    phase: str  # "application.formalities"
    proceeding: str
    question: Text
    law: str
    result: str
    obstacle: Text
    ground: str


def run_checks(file: UUID, phase: str, *, on: date) -> list[CheckResult]:
    """The checks of a phase ("application.formalities") on the file as it stands."""
    return list(checks_of(look_at(file), phase, on))


def run_checks_on(at_hand: FileAtHand, on: date) -> Iterable[CheckResult]:
    """The checks of the phases in which the open proceedings stand."""
    for proceeding in at_hand.case.proceedings.values():
        if not proceeding.final:
            yield from checks_of(at_hand, f"{proceeding.procedure}.{proceeding.phase}", on, proceeding)


def checks_of(
    at_hand: FileAtHand, phase: str, on: date, proceeding: ProceedingState | None = None
) -> Iterable[CheckResult]:
    """Each check of the phase with its result; a proceeding of the phase's procedure is looked for if none is given."""
    procedure = phase.partition(".")[0]
    candidates = [each for each in at_hand.case.proceedings.values() if each.procedure == procedure]
    own = proceeding or next(iter(candidates), None)
    view = CaseView(at_hand.facts, at_hand.case, own, on, member_states=at_hand.law.office.member_states)
    rules = at_hand.law.book.rules
    for check in at_hand.law.revision.checks.values():
        if check.phase != phase:
            continue
        rule = rules[check.rule] if check.rule else None
        result = PERSON if rule is None else PASS if rule(view) else FAIL
        yield CheckResult(
            id=check.id,
            phase=phase,
            proceeding=own.key if own else "",
            question=check.question,
            law=check.law,
            result=result,
            obstacle=rule.obstacle if rule is not None and result == FAIL else {},
            ground=check.ground,
        )


def answers_of(file: UUID) -> dict[tuple[str, str], CheckAnswer]:
    """What officers last answered to the checks of a file: (proceeding, check) -> answer."""
    rows = CheckAnswer.objects.filter(file=file).order_by("pk")
    return {(row.proceeding, row.check_id): row for row in rows}
