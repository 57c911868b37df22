"""Has each registration its number?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def registration_number_missing(state: "FileState") -> Iterator[Found]:
    """Has each registration its number?"""
    if state.register_status == "registered" and not state.registration_number:
        yield Found("registration_number", gettext_noop("The right is registered without a number."), severity="error")
