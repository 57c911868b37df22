"""Tasks that a person closes: those that ask for a decision no rule can take."""

from datetime import date

from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.errors import UnknownInCase
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.outcome import Decision
from openipo.domain.procedures.model.state import CaseState


def close_task(law: Law, case: CaseState, key: str, on: date, answer: str = "") -> Decision:
    """Close a task by hand, with what was decided. Raises UnknownInCase if it is not open."""
    if key not in case.tasks:
        raise UnknownInCase(say("no_such_task", key=key))
    task = case.tasks[key]
    docket = Docket(law, {}, case)
    docket.record("task_closed", on, law.phase_of(case.proceedings[task.proceeding]).law, key=key, answer=answer)
    return docket.decision()
