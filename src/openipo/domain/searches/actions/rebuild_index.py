"""The index is made anew."""

from django.db import transaction

from openipo.domain.searches import shelf
from openipo.domain.searches.actions.catch_up import IndexReport, catch_up
from openipo.kernel.locks.api import lock_name


def rebuild_index() -> IndexReport:
    """The index anew from the register, with the weights of words learnt again."""
    with transaction.atomic():
        lock_name("searches.index")
        shelf.clear()
    report = catch_up()
    shelf.marks().rebuild()
    return report
