"""A file's register content is handed out in WIPO ST.96."""

from openipo.apps.exchange.errors import ExportRefused
from openipo.apps.exchange.mapping.document import document_of
from openipo.domain.rights.api import FileNotFound, find_file, fold
from openipo.kernel.ledger.api import history
from openipo.standards.st96.writer import write


def export_st96(number: str) -> bytes:
    """The document for the file with this number in any of its forms. Raises ExportRefused where there is none."""
    try:
        file = find_file(number)
    except FileNotFound as error:
        raise ExportRefused(f"No file has the number {number}.") from error
    return write([document_of(fold(history(file.pk)))])
