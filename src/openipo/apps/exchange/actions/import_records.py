"""Another office's records are taken into the register as a back file."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext

from openipo.apps.exchange.actions.take_batch import Seen, Taken, take_batch
from openipo.apps.exchange.errors import ImportRefused
from openipo.apps.exchange.formats import READERS
from openipo.apps.exchange.mapping.prepared import Prepared
from openipo.apps.exchange.models import ImportFinding, ImportRun
from openipo.apps.exchange.permissions import may_import
from openipo.apps.exchange.reading import batches
from openipo.domain.accounts.api import Actor
from openipo.kernel.ledger.api import office_day
from openipo.kernel.security.api import require
from openipo.standards.xml.errors import UnreadableFile


@dataclass(frozen=True)
class ImportReport:
    """What an import did. `failure` says why it ended early; what was taken in until then stays, and is whole.

    `left_out` are records without a number, or with one that another file has: their findings say which.
    """

    run: int
    read: int
    imported: int
    already_there: int
    left_out: int
    flagged: int
    failure: str = ""
    findings: dict[str, int] = field(default_factory=dict)  # code -> how often


def import_records(
    *, format_name: str, file: BinaryIO, name: str, by: Actor, at: datetime, is_trial: bool = False
) -> ImportReport:
    """Take the records of a file into the register, batch by batch; a trial reads and reports only.

    Repeating the import changes nothing: a record that is there already is passed over, one that has the number of
    another is flagged and left out. Raises NotAllowed, and ImportRefused for a format that is not known or a file of
    which nothing could be read.
    """
    require(may_import(by))
    if format_name not in READERS:
        sentence = gettext("The format “%(format)s” is not known; one of %(known)s.")
        raise ImportRefused(sentence % {"format": format_name, "known": ", ".join(READERS)})
    run = ImportRun.objects.create(
        format=format_name, name=name, checksum=_checksum(file), actor=by.id, started_at=at, is_trial=is_trial
    )
    failure = _take_all(run, batches(format_name, file, office_day(at)), by, at)
    _finish(run, failure, at)
    if failure and run.read == 0:
        raise ImportRefused(failure)
    return _report(run)


def _checksum(file: BinaryIO) -> str:
    file.seek(0)
    digest = hashlib.sha256()
    while chunk := file.read(1 << 20):
        digest.update(chunk)
    return digest.hexdigest()


def _take_all(run: ImportRun, prepared: Iterator[list[Prepared]], by: Actor, at: datetime) -> str:
    """Every batch in a transaction of its own; gives the reason where reading broke off."""
    seen: Seen = {}
    try:
        for batch in prepared:
            with transaction.atomic():
                taken = take_batch(batch, by=by, at=at, seen=seen, is_trial=run.is_trial)
                _count(run, batch, taken)
    except UnreadableFile as error:
        return str(error)
    return ""


def _count(run: ImportRun, batch: Sequence[Prepared], taken: Taken) -> None:
    run.read += len(batch)
    run.imported += taken.imported
    run.already_there += taken.already_there
    run.flagged += len({place for place, _number, _finding in taken.findings})
    run.save()
    ImportFinding.objects.bulk_create(
        ImportFinding(
            run=run,
            place=place,
            number=number,
            code=finding.code,
            severity=finding.severity,
            sentence=finding.sentence,
            values=finding.values,
            source=finding.source,
        )
        for place, number, finding in taken.findings
    )


def _finish(run: ImportRun, failure: str, at: datetime) -> None:
    run.failure = failure
    run.finished_at = None if failure else at
    run.save()


def _report(run: ImportRun) -> ImportReport:
    counted = run.findings.order_by("code").values_list("code").annotate(Count("id"))
    return ImportReport(
        run=run.pk,
        read=run.read,
        imported=run.imported,
        already_there=run.already_there,
        left_out=run.left_out,
        flagged=run.flagged,
        failure=run.failure,
        findings=dict(counted),
    )
