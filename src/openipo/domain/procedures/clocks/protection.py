"""Until when a right is protected: the term of the law, from the day it counts from."""

from datetime import date

from openipo.domain.procedures.model.book import Term
from openipo.kernel.calendar.api import Calendar, end_of


def end_of_protection(term: Term, *, filed_on: date, registered_on: date, expires_on: date | None = None) -> date:
    """The last day of the term; with `expires_on`, of the further term that a renewal adds to it.

    It bears the number of the day it is counted from (29 February: 28 in other years) and stays where it falls: that
    an office is closed puts off what must be done (the clock of the renewal rolls over), not the end of the right.
    """
    starts_on = expires_on or (filed_on if term.starts_from == "filed" else registered_on)
    return end_of(starts_on, term.period, Calendar(closed_weekdays=frozenset()))
