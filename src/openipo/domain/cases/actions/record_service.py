"""A letter has reached its addressee: from that day its time limits run."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.actions.issue_letter import letter_named
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.done import Done, done
from openipo.domain.cases.permissions import require
from openipo.domain.correspondence.api import letter_with_key
from openipo.domain.correspondence.api import record_service as served
from openipo.domain.procedures.api import serve


@transaction.atomic
def record_service(
    *, file: UUID, letter: str, served_on: date, means: str, by: Actor, at: datetime, proof: str = ""
) -> Done:
    """Record the day and means of service (`post`, `e-mail`, `counter`); `proof`: a document or what proves it.

    A letter served already is left as it is: the same service recorded again changes nothing.
    """
    require(by, "record-service")
    at_hand = take_up(file)
    state = letter_named(at_hand, letter)
    if (state.served_on, state.means) == (served_on, means):
        return done(at_hand, at_hand)
    served(letter=letter_with_key(file, letter).pk, means=means, on=served_on, by=by, at=at, proof=proof)
    act = begin(at_hand, served_on, at, by)
    act.happen(serve(state, served_on, means))
    return done(at_hand, act.write())
