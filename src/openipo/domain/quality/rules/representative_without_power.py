"""Is there a power of attorney for each representative?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def representative_without_power(state: "FileState") -> Iterator[Found]:
    """Is there a power of attorney for each representative?"""
    empowered = {power.representative for power in state.powers}
    for party in state.representatives:
        if party.id not in empowered:
            sentence = gettext_noop("No power of attorney is on file for the representative {name}.")
            yield Found(f"parties.{party.id}", sentence, {"name": party.name})
