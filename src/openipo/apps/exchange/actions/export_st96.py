"""Files' register content is handed out in WIPO ST.96."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from openipo.apps.exchange.errors import ExportRefused
from openipo.apps.exchange.mapping.document import document_of
from openipo.apps.exchange.schema import checked
from openipo.domain.rights.api import FileNotFound, FileState, find_file, fold
from openipo.kernel.ledger.api import histories_of, history
from openipo.standards.st96.writer import write

A_READ = 500  # histories held in memory at a time


def export_st96(number: str) -> bytes:
    """The document for the file with this number in any of its forms. Raises ExportRefused where there is none."""
    try:
        file = find_file(number)
    except FileNotFound as error:
        raise ExportRefused(f"No file has the number {number}.") from error
    return st96_of_file(file.pk)


def st96_of_file(file_id: UUID) -> bytes:
    """The document for one file, as the office knows it today. Raises ExportRefused for a file without a mark."""
    return st96_of_state(fold(history(file_id)))


def st96_of_state(state: FileState) -> bytes:
    """The document for a file as folded: what the state leaves out, the document does."""
    return _written([state])


def st96_bag(file_ids: Sequence[UUID], *, for_public: bool = False) -> bytes:
    """One document for several files, in the order given; a file given twice stands in it once.

    For the public, mail addresses and the applicant's own reference are left out. Raises ExportRefused where there is
    no file, or one is unknown or has no mark.
    """
    return _written(_states(list(dict.fromkeys(file_ids))), for_public=for_public)


def _states(file_ids: Sequence[UUID]) -> Iterable[FileState]:
    for start in range(0, len(file_ids), A_READ):
        wanted = file_ids[start : start + A_READ]
        found = dict(histories_of(wanted))
        for file_id in wanted:
            if not found.get(file_id):
                raise ExportRefused(f"There is no file {file_id}.")
            yield fold(found[file_id])


def _written(states: Iterable[FileState], *, for_public: bool = False) -> bytes:
    try:
        return checked(write(document_of(state, for_public=for_public) for state in states))
    except ValueError as error:
        raise ExportRefused(f"There is nothing to hand out: {error}.") from error
