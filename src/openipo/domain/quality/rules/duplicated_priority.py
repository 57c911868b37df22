"""Is each earlier filing claimed once?"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def duplicated_priority(state: "FileState") -> Iterator[Found]:
    """Is each earlier filing claimed once?"""
    claims = Counter((each.office, each.number) for each in state.priorities)
    for (office, number), count in claims.items():
        if count > 1:
            sentence = gettext_noop("The priority of {office} {number} is claimed {count} times.")
            values = {"office": office, "number": number, "count": str(count)}
            yield Found(f"priorities.{office} {number}", sentence, values)
