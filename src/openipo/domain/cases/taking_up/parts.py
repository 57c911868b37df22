"""Many files in parts: so many in one transaction, and no more is done again after a power cut."""

from collections.abc import Iterable, Iterator
from itertools import islice
from uuid import UUID

A_PART = 100


def parts(files: Iterable[UUID], size: int = A_PART) -> Iterator[list[UUID]]:
    source = iter(files)
    while part := list(islice(source, size)):
        yield part
