"""Is each claimed filing earlier than this one (Paris Convention, Art. 4)?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def priority_after_filing(state: "FileState") -> Iterator[Found]:
    """Is each claimed filing earlier than this one (Paris Convention, Art. 4)?"""
    for each in state.priorities:
        if state.filed_on and each.filed_on > state.filed_on:
            sentence = gettext_noop("The priority of {office} {number} is of {day}, after the filing date.")
            values = {"office": each.office, "number": each.number, "day": each.filed_on.isoformat()}
            yield Found(f"priorities.{each.office} {each.number}", sentence, values, "error")
