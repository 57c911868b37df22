"""Files as folded, written as one ST.96 document."""

from collections.abc import Iterable

from openipo.apps.exchange.errors import ExportRefused
from openipo.apps.exchange.mapping.document import document_of
from openipo.apps.exchange.schema import checked
from openipo.domain.rights.api import FileState
from openipo.standards.st96.writer import write


def st96_of_state(state: FileState) -> bytes:
    """The document for a file as folded: what the state leaves out, the document does."""
    return written([state])


def written(states: Iterable[FileState], *, for_public: bool = False) -> bytes:
    """One document for them all. Raises ExportRefused where there is none, or one has no mark."""
    try:
        return checked(write(document_of(state, for_public=for_public) for state in states))
    except ValueError as error:
        raise ExportRefused(f"There is nothing to hand out: {error}.") from error
