"""A hearing that is about to end, locked."""

from uuid import UUID

from django.utils.translation import gettext_noop

from openipo.domain.hearings.errors import HearingRefused
from openipo.domain.hearings.models import Hearing
from openipo.domain.hearings.rules.moves import can_end
from openipo.kernel.locks.api import locked


def to_come(hearing: UUID) -> Hearing:
    """Raises HearingRefused where there is none, or where it has been held, postponed or called off."""
    row = locked(Hearing.objects.filter(pk=hearing)).first()
    if row is None:
        raise HearingRefused(gettext_noop("There is no such hearing."))
    if not can_end(row.state):
        raise HearingRefused(gettext_noop("The hearing has been held, postponed or called off already."))
    return row
