"""A second officer confirms how a file of an older system stands: from now on it is under the law book."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.done import Done, done
from openipo.domain.cases.errors import NotFound
from openipo.domain.cases.law import law_named
from openipo.domain.cases.permissions import require
from openipo.domain.cases.separation import persons
from openipo.domain.cases.taking_up.back_file import locked_back_file
from openipo.domain.cases.taking_up.taking import act_of_taking_up
from openipo.kernel.security.api import AccessRefused, refused


@transaction.atomic
def confirm_taking_up(*, file: UUID, on: date, by: Actor, at: datetime, expected_length: int | None = None) -> Done:
    """What was proposed is judged once more, on the day of confirmation, and done.

    Raises `StepNotAllowed` where a day that was to come has passed since, `AccessRefused` where proposer and confirmer
    are one person, `NotFound`, `CaseError`, `FileMoved`.
    """
    require(by, "confirm-taking-up")
    found = locked_back_file(file, expected_length)
    if found.waiting is None:
        raise NotFound(gettext_noop("No proposal to take up this file waits."))
    if {by.id, by.on_behalf_of or by.id} & persons(found.waiting.by):
        raise AccessRefused(refused(gettext_lazy("Another officer than the one who proposed this must confirm it.")))
    standing = found.waiting.standing
    law = law_named(standing.book, standing.revision)
    act = act_of_taking_up(found, law, standing, on=on, by=by, at=at, proposed_by=found.waiting.by)
    return done(found.under(law), act.write(), act)
