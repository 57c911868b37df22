"""Does each address name a town? A letter without one does not arrive."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def town_missing(state: "FileState") -> Iterator[Found]:
    """Does each address name a town? A letter without one does not arrive."""
    for party in state.parties:
        if party.address.lines and not party.address.city:
            sentence = gettext_noop("The address of {name} names no town.")
            yield Found(f"parties.{party.id}.address.city", sentence, {"name": party.name})
