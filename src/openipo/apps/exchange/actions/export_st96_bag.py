"""Several files' register content is handed out in one document of WIPO ST.96."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.utils.translation import gettext

from openipo.apps.exchange.errors import ExportRefused
from openipo.apps.exchange.st96_document import written
from openipo.domain.rights.api import FileState, fold
from openipo.kernel.ledger.api import histories_of

A_READ = 500  # histories held in memory at a time


def st96_bag(file_ids: Sequence[UUID], *, for_public: bool = False) -> bytes:
    """One document for several files, in the order given; a file given twice stands in it once.

    For the public, mail addresses and the applicant's own reference are left out. Raises ExportRefused where there is
    no file, or one is unknown or has no mark.
    """
    return written(_states(list(dict.fromkeys(file_ids))), for_public=for_public)


def _states(file_ids: Sequence[UUID]) -> Iterable[FileState]:
    for start in range(0, len(file_ids), A_READ):
        wanted = file_ids[start : start + A_READ]
        found = dict(histories_of(wanted))
        for file_id in wanted:
            if not found.get(file_id):
                raise ExportRefused(gettext("There is no file %(file)s.") % {"file": file_id})
            yield fold(found[file_id])
