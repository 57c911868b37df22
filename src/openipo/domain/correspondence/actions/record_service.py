"""Service of a letter is recorded; from it the addressee's time limits are counted."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Letter
from openipo.domain.correspondence.permissions import may_dispatch

MEANS = ("post", "e-mail", "counter")
STEP = "record service"


@transaction.atomic
def record_service(*, letter: UUID, means: str, on: date, by: Actor, at: datetime, proof: str = "") -> Letter:
    """The letter as served on the day. `proof` is the id of a document (advice of delivery) or words that name it.

    Raises `LetterRefused` for a day before the issue or after the day of `at`, an unknown means, or a wrong state.
    """
    row, after = locked(letter, STEP)
    go_on_if(may_dispatch(by, row), row, STEP)
    _check(row, means, on, at)
    row.state, row.means, row.served_on, row.proof = after, means, on, proof
    row.service_recorded_by, row.service_recorded_at = by.id, at
    row.save(update_fields=["state", "means", "served_on", "proof", "service_recorded_by", "service_recorded_at"])
    return row


def _check(letter: Letter, means: str, on: date, at: datetime) -> None:
    problem = ""
    if means not in MEANS:
        problem = gettext("Letters are served by %(known)s, not by “%(means)s”.")
    elif letter.issued_on and on < letter.issued_on:
        problem = gettext("The letter was issued on %(issued_on)s and cannot have been served on %(on)s.")
    elif on > at.date():
        problem = gettext("Service on %(on)s lies in the future and cannot be recorded yet.")
    elif letter.returned_on and on < letter.returned_on:
        problem = gettext("The letter came back on %(returned_on)s; it was served anew on that day at the earliest.")
    if problem:
        days = {"on": on, "issued_on": letter.issued_on, "returned_on": letter.returned_on}
        problem %= {"known": ", ".join(MEANS), "means": means, **days}
        raise LetterRefused(problem, step=STEP, state=letter.state, law=letter.law)
