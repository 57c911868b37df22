"""What lies ready for somebody who stands at the counter is signed and handed over, at once."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.issue_letter import issue_letter
from openipo.domain.cases.actions.record_service import record_service
from openipo.domain.cases.errors import NotFound
from openipo.domain.correspondence.api import Letter, letters_of

COUNTER = "counter"


def ready_for_the_counter(file: UUID) -> Sequence[Letter]:
    """The drafts on the file that the law has served at the counter and that no second officer has to approve first."""
    return [
        row for row in letters_of(file) if row.state == "draft" and row.served_by == COUNTER and not row.second_eyes
    ]


@transaction.atomic
def hand_over_letters(*, file: UUID, on: date, by: Actor, at: datetime, check_url: str = "") -> list[UUID]:
    """Sign what lies ready, and record that it was handed over on the day; the letters. All of them, or none.

    Raises `NotFound` where nothing lies ready (somebody handed it over before), `AccessRefused` where the officer may
    not sign one of them or record its service, `LetterRefused`.
    """
    ready = ready_for_the_counter(file)
    if not ready:
        raise NotFound(gettext_noop("Nothing lies ready on this file to be handed over at the counter."))
    for row in ready:
        issue_letter(file=file, letter=row.key, on=on, by=by, at=at, check_url=check_url)
        record_service(file=file, letter=row.key, served_on=on, means=COUNTER, by=by, at=at)
    return [row.pk for row in ready]
