"""The door of the calendar room."""

from openipo.kernel.calendar.period import Period

__all__ = ["Period"]
