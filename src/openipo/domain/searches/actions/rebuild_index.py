"""The index is made anew."""

from dataclasses import dataclass

from django.db import transaction

from openipo.domain.searches import shelf
from openipo.domain.searches.keeping import keep_what_moved
from openipo.kernel.locks.api import lock_name


@dataclass(frozen=True)
class IndexReport:
    """How many files were taken over, and how many marks the index holds then."""

    taken: int
    marks: int


def rebuild_index(*, only_if_missing: bool = False) -> IndexReport:
    """The index anew from the register, with the weights of words learnt again.

    Until it is whole, marks are searched in the one that is there; what moves meanwhile is taken over at the end.
    `only_if_missing`: whoever had to wait while another process made it looks again, and makes none.
    """
    with shelf.drafting():
        if only_if_missing and shelf.is_made():
            return IndexReport(0, 0)
        taken = keep_what_moved()
        shelf.marks().rebuild()
        with transaction.atomic():
            lock_name("searches.index")
            shelf.put_in_place()
    taken += keep_what_moved()
    return IndexReport(taken, len(shelf.marks()))
