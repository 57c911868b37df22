"""Is a country stated for each party? Letters, fees and statistics depend on it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def country_missing(state: "FileState") -> Iterator[Found]:
    """Is a country stated for each party? Letters, fees and statistics depend on it."""
    for party in state.parties:
        if not party.address.country:
            sentence = gettext_noop("No country is stated for {name}.")
            yield Found(f"parties.{party.id}.address.country", sentence, {"name": party.name}, "error")
