"""What the index has missed is taken over."""

from openipo.domain.searches import shelf
from openipo.domain.searches.actions.rebuild_index import IndexReport, rebuild_index
from openipo.domain.searches.keeping import keep_what_moved
from openipo.domain.searches.reading import is_on


def catch_up() -> IndexReport:
    """Take over whatever has moved since the index last saw it: after a crash, an import; where there is none, all.

    What was entered bit by bit is joined, so that searches stay quick: this is what is done at night.
    """
    if not shelf.is_made():
        return rebuild_index()
    with shelf.undisturbed():
        taken = keep_what_moved()
        shelf.marks().merge()
        if is_on():
            shelf.read_words().merge()
        return IndexReport(taken, len(shelf.marks()))
