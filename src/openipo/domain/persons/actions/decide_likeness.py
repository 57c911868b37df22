"""An officer decides on a likeness: the same, or not."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.persons.actions.join_parties import join_parties
from openipo.domain.persons.errors import PersonsRefusal
from openipo.domain.persons.models import Likeness
from openipo.domain.persons.permissions import require
from openipo.domain.persons.queries.persons import are_one_person
from openipo.domain.persons.statements import places, places_of
from openipo.kernel.locks.api import locked


@transaction.atomic
def decide_likeness(*, likeness: int, same: bool, because: str, by: Actor, at: datetime) -> Likeness:
    """`same` joins all parties stated in either way; else the pair is not shown again. Refused where it is decided."""
    require(by, "join")
    if not because.strip():
        raise PersonsRefusal(gettext_noop("Say why they are the same, or not."))
    row = locked(Likeness.objects.filter(pk=likeness)).get()
    if row.state != Likeness.OPEN:
        raise PersonsRefusal(gettext_noop("This likeness is decided already."))
    if same:
        stated = [place for values in row.stated for place in places(places_of(values))]
        if not are_one_person(stated):  # another likeness may have joined them
            join_parties(places=stated, because=because, by=by, at=at, score=row.score, parts=row.parts)
    row.state = Likeness.JOINED if same else Likeness.DIFFERENT
    row.decided_by, row.decided_at, row.because = by.id, at, because.strip()
    row.save(update_fields=["state", "decided_by", "decided_at", "because"])
    return row
