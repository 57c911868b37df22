"""A file's register content is handed out in WIPO ST.96."""

from uuid import UUID

from django.utils.translation import gettext

from openipo.apps.exchange.errors import ExportRefused
from openipo.apps.exchange.st96_document import written
from openipo.domain.rights.api import FileNotFound, find_file, fold
from openipo.kernel.ledger.api import history


def export_st96(number: str) -> bytes:
    """The document for the file with this number in any of its forms. Raises ExportRefused where there is none."""
    try:
        file = find_file(number)
    except FileNotFound as error:
        raise ExportRefused(gettext("No file has the number %(number)s.") % {"number": number}) from error
    return st96_of_file(file.pk)


def st96_of_file(file_id: UUID) -> bytes:
    """The document for one file, as the office knows it today. Raises ExportRefused for a file without a mark."""
    return written([fold(history(file_id))])
