"""Folded files as one checked document."""

from collections.abc import Iterable

from openipo.apps.exchange.errors import ExportRefused
from openipo.apps.exchange.mapping.document import document_of
from openipo.apps.exchange.schema import checked
from openipo.domain.rights.api import FileState
from openipo.standards.st96.writer import write


def written(states: Iterable[FileState], *, for_public: bool = False) -> bytes:
    """The document, as the schema accepts it. Raises ExportRefused where there is no file, or one has no mark."""
    try:
        return checked(write(document_of(state, for_public=for_public) for state in states))
    except ValueError as error:
        raise ExportRefused(f"There is nothing to hand out: {error}.") from error
