"""A registered mark of an older system whose protection is over by its own days, and of which nobody said so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from openipo.domain.cases.taking_up.back_file import BackFile
from openipo.domain.cases.taking_up.proposing import Proposed, Question, clocks_in_phase, proposed_for
from openipo.domain.procedures.api import (
    ClockProposal,
    Law,
    Standing,
    StatedProceeding,
    TakingUpTable,
    Text,
    answer_by_law,
    why_not_taken_up,
)
from openipo.kernel.calendar.api import Calendar

Passed = list[tuple[StatedProceeding, ClockProposal]]


@dataclass(frozen=True)
class Term:
    """The term of protection that passed: until when it could be renewed, and what the law then has follow."""

    clock: str
    expired_on: date
    last_day: date
    consequence: Text
    provision: str


@dataclass(frozen=True)
class Lapsing:
    """One file: the term that is over with how the file would stand, or the questions that only a person can answer.

    Neither, where its protection is not over. `is_done` once the lapse is recorded.
    """

    file: UUID
    number: str
    registration_number: str
    mark: str
    holder: str
    law: Law | None = None
    term: Term | None = None
    standing: Standing | None = None
    questions: tuple[Question, ...] = ()
    is_done: bool = False

    @property
    def is_plain(self) -> bool:
        """Nothing is open but that the lapse is to be recorded."""
        return self.term is not None and not self.questions


def lapsing_of(
    file: BackFile, table: TakingUpTable, on: date, calendars: Mapping[str, Calendar] | None = None
) -> Lapsing:
    """By the office's table and the law: is the protection over, and is that all that is to be said of the file?"""
    content = file.content
    told = Lapsing(
        file.file,
        content.number,
        content.registration_number,
        content.mark.text if content.mark else "",
        ", ".join(party.name for party in content.applicants),
    )
    proposed = proposed_for(file, table, on, calendars)
    if proposed.law is None or proposed.standing is None:
        return replace(told, questions=proposed.questions)
    passed = list(_passed(file, proposed.law, proposed.standing, on))
    left = _left(proposed, passed)
    if not passed:
        return replace(told, law=proposed.law, questions=left)
    standing = replace(proposed.standing, proceedings=_with_answers(proposed.law, proposed.standing, passed))
    if not left:  # the law judges the whole of it once more, with the term said to have been missed
        obstacles = why_not_taken_up(proposed.law, file.case, file.facts, standing, on)
        left = tuple(Question(each.code, reason=each.reason) for each in obstacles)
    return replace(told, law=proposed.law, term=_term(proposed.law, *passed[0]), standing=standing, questions=left)


def _left(proposed: Proposed, passed: Passed) -> tuple[Question, ...]:
    """What is still open once it is said that these terms were missed."""
    codes = {f"clock:{proposal.clock}" for _, proposal in passed}
    return tuple(question for question in proposed.questions if question.code not in codes)


def _passed(file: BackFile, law: Law, standing: Standing, on: date) -> Iterator[tuple[StatedProceeding, ClockProposal]]:
    for stated in standing.proceedings:
        since = stated.entered_on
        for proposal in clocks_in_phase(file, law, stated.procedure, stated.phase, since=since, on=on):
            if proposal.has_lapsed:
                yield stated, proposal


def _with_answers(law: Law, standing: Standing, passed: Passed) -> tuple[StatedProceeding, ...]:
    """Each proceeding with the terms that passed in it said to have been missed."""
    language = law.office.languages[0]
    missed = [(stated, answer_by_law(proposal, language)) for stated, proposal in passed]
    return tuple(
        replace(each, clocks=(*each.clocks, *(answer for stated, answer in missed if stated is each)))
        for each in standing.proceedings
    )


def _term(law: Law, stated: StatedProceeding, proposal: ClockProposal) -> Term:
    procedure = law.revision.procedures[stated.procedure]
    step = procedure.steps[procedure.clocks[proposal.clock].if_missed.rpartition(".")[2]]
    assert proposal.expires_on is not None  # noqa: S101 - it has lapsed, so its days are known
    assert proposal.last_day is not None  # noqa: S101
    return Term(proposal.clock, proposal.expires_on, proposal.last_day, step.label, step.law)
