"""Is a name written in capitals only? It was probably copied from a form or an old system."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState

SHORT = 5  # up to so many letters it may be an abbreviation


def name_in_capitals(state: "FileState") -> Iterator[Found]:
    """Is a name written in capitals only? It was probably copied from a form or an old system."""
    for party in state.parties:
        letters = [sign for sign in party.name if sign.isalpha()]
        if len(letters) > SHORT and all(sign.isupper() for sign in letters):
            sentence = gettext_noop("The name “{name}” is in capitals only.")
            yield Found(f"parties.{party.id}.name", sentence, {"name": party.name})
