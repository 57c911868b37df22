"""The examination report of a file: what the machine found, what a person answered, which grounds follow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from openipo.apps.backoffice.files.loading import OpenFile
from openipo.apps.backoffice.words import CHECK, status_of
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import CheckAnswer, CheckResult
from openipo.domain.procedures.api import Law
from openipo.ui.api import Status, in_language


@dataclass(frozen=True)
class CheckLine:
    """One check, put in `phase` (in words).

    `finding` is pass, fail or person as it stands, a person's answer going before the machine's. `earlier` was answered
    for goods that have been put into other words since: it is shown, and counts no more.
    """

    check: CheckResult
    name: str
    phase: str
    question: str
    machine: Status
    obstacle: str
    finding: str
    answer: CheckAnswer | None
    earlier: CheckAnswer | None
    answered_by: str
    ground: str

    @property
    def shown(self) -> CheckAnswer | None:
        """The last answer, whether it still counts or not."""
        return self.answer or self.earlier


@dataclass(frozen=True)
class Report:
    """The checks of one proceeding: of its phase, and those on which a step from there depends.

    `grounds` are those that the failed checks call for.
    """

    proceeding: str
    label: str
    phase: str
    lines: tuple[CheckLine, ...]
    grounds: tuple[str, ...]

    @property
    def open_questions(self) -> int:
        return sum(1 for line in self.lines if line.finding == "person")


def reports_of(opened: OpenFile) -> list[Report]:
    """One report for each open proceeding that stands in a phase with checks."""
    asked = {(check.proceeding, check.id) for check in opened.view.checks}
    last = opened.view.answers.last if asked and opened.view.answers else {}
    given = {place: answer for place, answer in last.items() if place in asked}
    names = names_of({answer.answered_by for answer in given.values()}) if given else {}
    found = []
    for proceeding in opened.view.proceedings:
        checks = [check for check in opened.view.checks if check.proceeding == proceeding.key]
        if checks:
            lines = tuple(_line(opened, check, given, names) for check in checks)
            label, phase = in_language(proceeding.label), in_language(proceeding.phase_label)
            found.append(Report(proceeding.key, label, phase, lines, grounds_called_for(lines)))
    return found


def _line(
    opened: OpenFile,
    check: CheckResult,
    given: Mapping[tuple[str, str], CheckAnswer],
    names: Mapping[str, str],
) -> CheckLine:
    law, last = opened.view.law, given.get((check.proceeding, check.id))
    is_outdated = last is not None and opened.view.answers is not None and opened.view.answers.is_outdated(last)
    answer = None if is_outdated else last
    ground: Any = law.revision.grounds.get(check.ground) if law else None
    return CheckLine(
        check=check,
        name=f"{check.proceeding}.{check.id}",
        phase=phase_in_words(law, check.phase),
        question=in_language(check.question),
        machine=status_of(CHECK, check.result),
        obstacle=in_language(check.obstacle),
        finding=finding_of(check, answer),
        answer=answer,
        earlier=last if is_outdated else None,
        answered_by=names.get(last.answered_by, last.answered_by) if last else "",
        ground=in_language(ground.label) if ground else "",
    )


def phase_in_words(law: Law | None, name: str) -> str:
    procedure, _dot, phase = name.partition(".")
    return in_language(law.revision.procedures[procedure].phases[phase].label) if law else name


def finding_of(check: CheckResult, answer: CheckAnswer | None) -> str:
    """A person's answer goes before the machine's: the machine cannot know every case."""
    said = {"holds": "pass", "fails": "fail", "not-applicable": "pass"}
    return said[answer.answer] if answer else check.result


def grounds_called_for(lines: Iterable[CheckLine]) -> tuple[str, ...]:
    """The clauses that the law book ties to the failed checks, each once."""
    return tuple(dict.fromkeys(line.check.ground for line in lines if line.finding == "fail" and line.check.ground))
