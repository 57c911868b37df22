"""The act by which a file of an older system comes under a law book, worked out and not yet written."""

from datetime import date, datetime

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import Act
from openipo.domain.cases.taking_up.back_file import BackFile
from openipo.domain.cases.taking_up.recorded import TAKEN_UP, as_payload
from openipo.domain.procedures.api import Law, Standing, take_up_back_file
from openipo.kernel.ledger.api import NewEvent


def act_of_taking_up(  # noqa: PLR0913 - the file, how it stands, when and by whom
    file: BackFile, law: Law, standing: Standing, *, on: date, by: Actor, at: datetime, proposed_by: str = ""
) -> Act:
    """What was said of the file, whole, and then what the law makes of it. Raises `StepNotAllowed`.

    `proposed_by` is the officer who proposed it; without one it follows from the office's table alone.
    """
    act = Act(file.under(law), on, at, by)
    decision = take_up_back_file(law, file.case, file.facts, standing, on, number=file.content.number)
    said = {**as_payload(standing), "proposed_by": proposed_by, "by_table": not proposed_by}
    act.record([NewEvent(TAKEN_UP, on, said, law.revision.law)])
    act.add(decision)
    return act
