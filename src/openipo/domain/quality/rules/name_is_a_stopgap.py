"""Does a name say that the name is not known?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState

STOPGAPS = frozenset({"unknown", "not known", "n/a", "na", "none", "xxx", "inconnu", "test", "tbd"})


def name_is_a_stopgap(state: "FileState") -> Iterator[Found]:
    """Does a name say that the name is not known?"""
    for party in state.parties:
        if party.name.strip(" .-?").lower() in STOPGAPS or not any(sign.isalnum() for sign in party.name):
            sentence = gettext_noop("“{name}” is not a name.")
            yield Found(f"parties.{party.id}.name", sentence, {"name": party.name}, "error")
