"""Letters drafted, gazette entries queued, tasks opened and closed."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from openipo.domain.procedures.engine.docket import Docket, next_key
from openipo.domain.procedures.model.book import Letter
from openipo.domain.procedures.model.state import ProceedingState, Text
from openipo.kernel.calendar.api import add

OF_THE_FILE = frozenset({"applicant", "holder", "representative"})  # whom every file has, or had to have


class Work(NamedTuple):
    """A task as it is opened, for a phase or as the alarm of a clock; without either a person must close it."""

    phase: str
    role: str
    label: Text
    due_on: date | None
    law: str


def draft_letters(
    docket: Docket, letters: Iterable[str], proceeding: ProceedingState, on: date, facts: Mapping[str, Any]
) -> None:
    for name in letters:
        letter = docket.law.revision.letters[name]
        if is_for_nobody(docket, letter, proceeding):
            continue
        for stated in facts_by_addressee(letter, proceeding, facts):
            docket.record(
                "letter_drafted",
                on,
                letter.law,
                key=next_key(f"{proceeding.key}/{name}", docket.case.letters),
                letter=name,
                proceeding=proceeding.key,
                to=letter.to,
                law=letter.law,
                facts=stated,
            )


def facts_by_addressee(
    letter: Letter, proceeding: ProceedingState, facts: Mapping[str, Any]
) -> Iterable[Mapping[str, Any]]:
    """A letter to member states goes to each of them that the step or the proceeding is about; any other goes once."""
    if letter.to != "state":
        return (facts,)
    return ({**facts, "states": [state]} for state in facts.get("states") or proceeding.states)


def is_for_nobody(docket: Docket, letter: Letter, proceeding: ProceedingState) -> bool:
    """A party whom the form may name, and did not: there is nobody to write to."""
    if letter.to in OF_THE_FILE or letter.to not in docket.law.procedure_of(proceeding).roles:
        return False
    return all(party.get("role") != letter.to for party in docket.proceeding(proceeding.key).parties)


def queue_entries(
    docket: Docket, sections: Iterable[str], proceeding: ProceedingState, on: date, items: tuple[str, ...]
) -> None:
    for name in sections:
        section = docket.law.revision.sections[name]
        if section.public_only and not docket.case.is_public:
            continue
        docket.record(
            "entry_queued",
            on,
            section.law,
            key=next_key(f"{proceeding.key}/{name}", docket.case.entries),
            section=name,
            proceeding=proceeding.key,
            law=section.law,
            items=items,
        )


def enter_phase(docket: Docket, proceeding: ProceedingState, on: date) -> None:
    """What a phase brings with it: its task, the file's status, and whether the public may see the file."""
    phase = docket.law.phase_of(proceeding)
    if phase.register_status and phase.register_status != docket.case.register_status:
        docket.record("register_status_changed", on, phase.law, status=phase.register_status, proceeding=proceeding.key)
    if phase.is_public:
        make_public(docket, on, phase.law)
    if phase.task:
        within = phase.task.within
        due_on = add(on, within, calendar=docket.law.calendar).day if within else None
        open_task(docket, proceeding, on, Work(phase.id, phase.task.role, phase.task.label, due_on, phase.law))


def make_public(docket: Docket, on: date, law: str) -> None:
    if not docket.case.is_public:
        docket.record("made_public", on, law)


def open_task(docket: Docket, proceeding: ProceedingState, on: date, work: Work) -> None:
    docket.record(
        "task_opened",
        on,
        work.law,
        key=next_key(f"{proceeding.key}/{work.phase or 'question'}", docket.case.tasks),
        proceeding=proceeding.key,
        phase=work.phase,
        role=work.role,
        label=work.label,
        due_on=work.due_on,
    )


def ask_a_person(docket: Docket, proceeding: ProceedingState, question: Text, on: date, law: str) -> None:
    """Work that no rule can do. It goes to whoever has a task in the procedure, and is closed by hand."""
    phases = docket.law.procedure_of(proceeding).phases
    roles = [phase.task.role for phase in (phases[proceeding.phase], *phases.values()) if phase.task]
    open_task(docket, proceeding, on, Work("", [*roles, *docket.law.office.roles][0], question, None, law))


def alarm(clock: str) -> str:
    """Where the alarms of a clock stand among the tasks of a proceeding, in place of a phase."""
    return f"clock:{clock}"


def close_tasks(docket: Docket, proceeding: str, phase: str, on: date, law: str) -> None:
    """The tasks of a phase that was left, or the alarms of a clock that ended."""
    for task in list(docket.case.tasks.values()):
        if task.proceeding == proceeding and task.phase == phase:
            docket.record("task_closed", on, law, key=task.key)
