"""The door of the hearings room."""

from openipo.domain.hearings.actions.call_off_hearing import call_off_hearing
from openipo.domain.hearings.actions.fix_hearing import Heard, Sitting, fix_hearing
from openipo.domain.hearings.actions.keep_room import keep_room
from openipo.domain.hearings.actions.postpone_hearing import postpone_hearing
from openipo.domain.hearings.actions.write_minutes import write_minutes
from openipo.domain.hearings.bundle import Cover, Part, bundle
from openipo.domain.hearings.errors import HearingRefused
from openipo.domain.hearings.models import Hearing, Room
from openipo.domain.hearings.permissions import HEARING_DUTIES
from openipo.domain.hearings.permissions import may as may_in_hearings
from openipo.domain.hearings.queries import (
    Load,
    find_hearing,
    hearings_between,
    hearings_of,
    loads,
    officers_in,
    rooms,
)

__all__ = [
    "HEARING_DUTIES",
    "Cover",
    "Heard",
    "Hearing",
    "HearingRefused",
    "Load",
    "Part",
    "Room",
    "Sitting",
    "bundle",
    "call_off_hearing",
    "find_hearing",
    "fix_hearing",
    "hearings_between",
    "hearings_of",
    "keep_room",
    "loads",
    "may_in_hearings",
    "officers_in",
    "postpone_hearing",
    "rooms",
    "write_minutes",
]
