"""Was the mark filed before it was registered?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def registered_before_filing(state: "FileState") -> Iterator[Found]:
    """Was the mark filed before it was registered?"""
    if state.registered_on and state.filed_on and state.registered_on < state.filed_on:
        sentence = gettext_noop("Registered on {registered_on}, before the filing on {filed_on}.")
        values = {"registered_on": state.registered_on.isoformat(), "filed_on": state.filed_on.isoformat()}
        yield Found("registered_on", sentence, values, "error")
