"""A room is added, or taken out of use."""

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.hearings.errors import HearingRefused
from openipo.domain.hearings.models import Room
from openipo.domain.hearings.permissions import require


@transaction.atomic
def keep_room(*, name: str, seats: int, by: Actor, in_use: bool = True) -> Room:
    """The room of that name as stated. Raises HearingRefused for a room without a name."""
    require(by, "keep-rooms")
    named = " ".join(name.split())
    if not named:
        raise HearingRefused(gettext_noop("A room has a name."))
    room, _ = Room.objects.update_or_create(name=named, defaults={"seats": seats, "in_use": in_use})
    return room
