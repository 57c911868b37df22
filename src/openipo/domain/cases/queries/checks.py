"""The examination report: the law book's checks of a phase, run by machine or put to a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from openipo.domain.cases.answers import AnswersGiven
from openipo.domain.cases.at_hand import FileAtHand, look_at
from openipo.domain.cases.models import CheckAnswer
from openipo.domain.procedures.api import CaseView, ProceedingState, Text, questions_of

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
    """The checks of the phases in which the open proceedings stand, and those that a step from there wants answered."""
    for proceeding in at_hand.case.proceedings.values():
        for phase in () if proceeding.final else phases_to_answer(at_hand, proceeding):
            yield from checks_of(at_hand, phase, on, proceeding)


def phases_to_answer(at_hand: FileAtHand, proceeding: ProceedingState) -> Iterable[str]:
    """The phase in which the proceeding stands, then those whose questions its steps depend on, each once.

    After a reply the questions of the examination are open to another answer: what overcame the objection.
    """
    steps = at_hand.law.procedure_of(proceeding).steps.values()
    needed = [step.answered for step in steps if step.answered and {proceeding.phase, "*"} & {*step.came_from}]
    asked = [check.phase for each in needed for check in questions_of(at_hand.law.revision, each)]
    return dict.fromkeys([f"{proceeding.procedure}.{proceeding.phase}", *asked])


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
    return AnswersGiven(file).last
