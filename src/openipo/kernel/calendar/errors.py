"""What can be wrong with a calendar or a computation of time."""


class CalendarError(ValueError):
    """The calendar or the period makes no sense; the message says why."""
