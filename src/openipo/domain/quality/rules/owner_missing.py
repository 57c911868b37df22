"""Does somebody apply for the right, or hold it?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def owner_missing(state: "FileState") -> Iterator[Found]:
    """Does somebody apply for the right, or hold it?"""
    if not state.applicants:
        yield Found("parties", gettext_noop("Nobody applies for the right or holds it."), severity="error")
