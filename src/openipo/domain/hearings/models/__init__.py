from openipo.domain.hearings.models.attendance import Attendance
from openipo.domain.hearings.models.hearing import Hearing
from openipo.domain.hearings.models.room import Room

__all__ = ["Attendance", "Hearing", "Room"]
