"""What a quality rule says of a file, as plain values."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


@dataclass(frozen=True)
class Found:
    """`place` is the path of the value ("parties.p1.address.country"); `sentence` has places for `values`."""

    place: str
    sentence: str
    values: Mapping[str, str] = field(default_factory=dict)
    severity: str = "note"  # error: cannot be relied on without a person | note
    code: str = ""  # where one rule gathers several questions


Look = Callable[["FileState"], Iterator[Found]]


def gettext_noop(sentence: str) -> str:
    """Marks a sentence for translation; it is translated where it is shown."""
    return sentence
