"""Does protection end after it began?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def expiry_before_registration(state: "FileState") -> Iterator[Found]:
    """Does protection end after it began?"""
    if state.registered_on and state.expires_on and state.expires_on <= state.registered_on:
        sentence = gettext_noop("Protection ends on {expires_on}, not after the registration on {registered_on}.")
        values = {"expires_on": state.expires_on.isoformat(), "registered_on": state.registered_on.isoformat()}
        yield Found("expires_on", sentence, values, "error")
