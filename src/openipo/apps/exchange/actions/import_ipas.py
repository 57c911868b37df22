"""An office moves in: the extract of its older system is joined, checked and taken into the register."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from openipo.apps.exchange.actions.take_batch import Seen, Taken, take_batch
from openipo.apps.exchange.errors import ImportRefused
from openipo.apps.exchange.ipas.checking import check
from openipo.apps.exchange.ipas.defects import Defect, column_left_out, done_about
from openipo.apps.exchange.ipas.extract import checksum_of, files_of
from openipo.apps.exchange.ipas.mapping_file import CodeMapping, load_mapping
from openipo.apps.exchange.ipas.prepared_file import PreparedFile, prepare_batch
from openipo.apps.exchange.ipas.reconciliation import reconcile
from openipo.apps.exchange.ipas.staging import Staging
from openipo.apps.exchange.ipas.waiting import place_in
from openipo.apps.exchange.mapping.prepared import Prepared
from openipo.apps.exchange.models import ImportFinding, ImportRun
from openipo.apps.exchange.permissions import may_import
from openipo.apps.exchange.rules.finding import Finding
from openipo.domain.accounts.api import Actor
from openipo.domain.documents.api import store
from openipo.domain.procedures.api import LawBookError, TakingUpTable, taking_up_table
from openipo.kernel.ledger.api import NewEvent, office_day
from openipo.kernel.security.api import require
from openipo.standards.xml.errors import UnreadableFile

FORMAT = "ipas"
BATCH = 250


@dataclass(frozen=True)
class MovingReport:
    """What became of an extract. `went_on_after` is the row of IP_FILE after which a run that broke off went on."""

    run: int
    is_trial: bool
    read: int
    imported: int
    already_there: int
    left_out: int
    went_on_after: int
    reconciliation: dict[str, Any]
    defects: list[dict[str, Any]] = field(default_factory=list)


def import_ipas(*, folder: Path, mapping_text: str, by: Actor, at: datetime, is_trial: bool = False) -> MovingReport:
    """Take the extract in, batch by batch; a trial reads and reports only.

    A run that broke off goes on where it was, if the files and the mapping are the same; one that came to its end may
    be repeated and changes nothing. Raises AccessRefused, MappingRefused, and ImportRefused where the folder is no
    extract.
    """
    require(may_import(by))
    mapping = load_mapping(mapping_text)
    table = _office_table()
    try:
        paths = files_of(folder)
        checksum = checksum_of(paths, mapping_text)
        run = _run(folder, checksum, by, at, is_trial)
        staging = Staging(_staging_path(checksum, is_trial))
        _stage(staging, paths, mapping, run, at)
    except UnreadableFile as error:
        raise ImportRefused(str(error)) from error
    went_on_after = run.marker
    try:
        _Moving(run, staging, mapping, table, by, at).carry_out()
    finally:
        staging.close(discard=run.finished_at is not None)
    return _report(run, went_on_after)


def _office_table() -> TakingUpTable:
    """Where the office says that files of the older system go on. An unsound one is told before anything is read."""
    try:
        return taking_up_table(settings.OFFICE)
    except LawBookError as error:
        told = " ".join(str(problem) for problem in error.problems)
        raise ImportRefused(f"The office's table for taking up files cannot be followed. {told}") from error


def _run(folder: Path, checksum: str, by: Actor, at: datetime, is_trial: bool) -> ImportRun:
    """The run of the same extract that broke off, or a new one. A trial is done at one go."""
    broken_off = ImportRun.objects.filter(format=FORMAT, checksum=checksum, is_trial=False, finished_at=None).first()
    if broken_off and not is_trial:
        return broken_off
    return ImportRun.objects.create(
        format=FORMAT, name=folder.name, checksum=checksum, actor=by.id, started_at=at, is_trial=is_trial
    )


def _staging_path(checksum: str, is_trial: bool) -> Path:
    return Path(settings.HOME) / "exchange" / f"{checksum[:16]}{'-trial' if is_trial else ''}.sqlite3"


def _stage(staging: Staging, paths: dict[str, Path], mapping: CodeMapping, run: ImportRun, at: datetime) -> None:
    """Read the extract, unless the run that broke off had done so; then every file is looked at again."""
    if run.marker and staging.is_complete:
        return
    run.marker = run.read = run.imported = run.already_there = 0
    run.reconciliation = {}
    try:
        staging.fill(paths, mapping, office_day(at))
    except UnreadableFile:
        staging.close(discard=True)
        run.delete()
        raise
    check(staging)
    staging.complete()


class _Moving:
    """One run with all it works on."""

    def __init__(  # noqa: PLR0917 - what a run works on
        self, run: ImportRun, staging: Staging, mapping: CodeMapping, table: TakingUpTable, by: Actor, at: datetime
    ) -> None:
        self.run, self.staging, self.mapping, self.table, self.by, self.at = run, staging, mapping, table, by, at
        told = run.reconciliation.get("waiting", [])
        self.waiting = Counter({(each["book"], each["phase"]): each["files"] for each in told})
        self.seen: Seen = {}

    def carry_out(self) -> None:
        for files in self.staging.file_batches(BATCH, after=self.run.marker):
            batch = prepare_batch(self.staging, files, self.mapping, office_day(self.at))
            self.staging.take(place for each in batch for place in each.used)
            with transaction.atomic():
                self._take(batch)
        with transaction.atomic():
            self._finish()

    def _take(self, batch: Sequence[PreparedFile]) -> None:
        """The batch, its findings and the marker are recorded together, or none of them."""
        pictures = {each.prepared.place: each.picture for each in batch}

        def complete(prepared: Prepared) -> NewEvent:
            return self._with_picture(prepared.event, *pictures[prepared.place])

        taken = take_batch(
            [each.prepared for each in batch],
            by=self.by,
            at=self.at,
            seen=self.seen,
            is_trial=self.run.is_trial,
            before_recording=complete,
        )
        self._note_findings(_all_findings(batch, taken))
        self._count(batch, taken)

    def _with_picture(self, event: NewEvent, content: bytes, name: str) -> NewEvent:
        """The picture goes into the store, and the mark shows it."""
        if not content:
            return event
        access = "public" if event.payload["is_public"] else "office"
        document = store(content=content, name=name, by=self.by, at=self.at, access=access, kind="mark")
        stated = event.payload["content"]
        mark = {**stated["mark"], "representations": [{"document": str(document.pk)}]}
        return replace(event, payload={**event.payload, "content": {**stated, "mark": mark}})

    def _note_findings(self, findings: Iterable[tuple[str, str, Finding]]) -> None:
        """Each once, though a person with a defect stands on many files."""
        told = {(finding.code, finding.source): (place, number, finding) for place, number, finding in findings}
        sources = [source for _code, source in told]
        known = set(self.run.findings.filter(source__in=sources).values_list("code", "source"))
        ImportFinding.objects.bulk_create(
            ImportFinding(
                run=self.run,
                place=place,
                number=number,
                code=finding.code,
                severity=finding.severity,
                sentence=finding.sentence,
                values=finding.values,
                source=finding.source,
            )
            for key, (place, number, finding) in told.items()
            if key not in known
        )

    def _count(self, batch: Sequence[PreparedFile], taken: Taken) -> None:
        run = self.run
        self.waiting.update(place_in(self.table, *each.waits) for each in batch if each.waits)
        told = [{"book": book, "phase": phase, "files": files} for (book, phase), files in self.waiting.items()]
        run.reconciliation = {"waiting": told}
        run.read += len(batch)
        run.imported += taken.imported
        run.already_there += taken.already_there
        run.marker = batch[-1].row
        run.save()

    def _finish(self) -> None:
        """What is wrong with rows that came into no file is told last; then everything is counted."""
        rest = _without_file(self.staging.defects())
        while some := list(islice(rest, 500)):
            self._note_findings(some)
        run = self.run
        run.flagged = run.findings.values("place").distinct().count()
        run.reconciliation = reconcile(
            self.staging, self.mapping, self.waiting, _values_left_out_by(run.findings.iterator())
        ).as_json()
        run.finished_at = self.at
        run.save()


def _values_left_out_by(findings: Iterable[ImportFinding]) -> Counter[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        table = finding.source.partition(", row ")[0]
        if column := column_left_out(finding.code, table, finding.values):
            counted[(table, column)] += 1
    return counted


def _all_findings(batch: Sequence[PreparedFile], taken: Taken) -> Iterator[tuple[str, str, Finding]]:
    """Also those of files that were there before: a second run tells the same defects."""
    for each in batch:
        yield from ((each.prepared.place, each.prepared.said, finding) for finding in each.prepared.findings)
    yield from taken.findings


def _without_file(defects: Iterable[Defect]) -> Iterator[tuple[str, str, Finding]]:
    return ((f"{each.table}, row {each.row}", "", each.finding) for each in defects)


def _report(run: ImportRun, went_on_after: int) -> MovingReport:
    return MovingReport(
        run=run.pk,
        is_trial=run.is_trial,
        read=run.read,
        imported=run.imported,
        already_there=run.already_there,
        left_out=run.left_out,
        went_on_after=went_on_after,
        reconciliation=run.reconciliation,
        defects=[_defect(finding) for finding in run.findings.order_by("source", "code")],
    )


def _defect(finding: ImportFinding) -> dict[str, Any]:
    """Table and row of a defect as fields of their own; `number` is the file it was found on, where there is one."""
    table, _comma, row = finding.source.partition(", row ")
    table, _dot, column = table.partition(".")
    return {
        "code": finding.code,
        "table": table,
        "row": int(row) if row.isdigit() else 0,
        "column": column,
        "number": finding.number,
        "severity": finding.severity,
        "message": finding.message,
        "done": done_about(finding.code),
    }
