"""Lists of files: the law's phases in words, the order, the table."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import Desk
from openipo.apps.backoffice.words import FILE_STATUS, REGISTER_STATUS, called, status_of
from openipo.domain.cases.api import Proceeding, own_books, role_in_words
from openipo.domain.procedures.api import Procedure, book
from openipo.domain.rights.api import File, InterestParty, interest_parties_on
from openipo.ui.api import Cell, Column, Status, Table, date_in_words, in_language, joined

ORDERS: Mapping[str, tuple[str, ...]] = {
    "": (),
    "number": ("number_key", "id"),
    "-number": ("-number_key", "id"),
    "mark": ("mark_key", "id"),
    "-mark": ("-mark_key", "id"),
    "applicant": ("applicant_key", "id"),
    "-applicant": ("-applicant_key", "id"),
    "filed": ("filed_on", "id"),
    "-filed": ("-filed_on", "id"),
}


def ordered(files: Any, order: str) -> Any:
    """The files in one of `ORDERS`, else the latest first."""
    return files.order_by(*ORDERS[order]) if ORDERS.get(order) else files


def procedures() -> Iterator[tuple[str, Procedure]]:
    """Every procedure of the latest revision of each law book of the office, with the book's id."""
    for name in own_books():
        latest = list(book(name).revisions.values())[-1]
        yield from ((name, procedure) for procedure in latest.procedures.values())


def phase_choices() -> list[tuple[str, str]]:
    """Phases in which a file can stand, by procedure; one that several books have is offered once."""
    found = {
        f"{procedure.id}.{phase.id}": f"{in_language(procedure.label)}: {in_language(phase.label)}"
        for _book, procedure in procedures()
        for phase in procedure.phases.values()
    }
    return list(found.items())


def interest_lines(files: Sequence[File], name: str, desk: Desk) -> dict[UUID, str]:
    """The persons so named of interests that stand today, by file, in the words of its law: "pledgee: Harbour Bank"."""
    files_by_id = {file.pk: file for file in files}
    return {
        key: "; ".join(dict.fromkeys(_person(files_by_id[key], each, desk.language) for each in persons))
        for key, persons in interest_parties_on(files, name, desk.on).items()
    }


def _person(file: File, person: InterestParty, language: str) -> str:
    role = role_in_words(file.book, file.revision, person.role, language)
    return _("%(role)s: %(name)s") % {"role": role, "name": person.name}


def file_table(files: Iterable[File], query: QueryDict, because: Mapping[UUID, str] | None = None) -> Table:
    """The files with where each stands; `because` says of some why they are shown."""
    rows = list(files)
    phases = phases_of(rows)
    columns = [
        _column(_("Number"), "number", query),
        _column(_("Mark"), "mark", query),
        _column(_("Applicant"), "applicant", query),
        Column(_("Classes")),
        Column(_("Where it stands")),
        _column(_("Filed"), "filed", query, "date"),
        Column(_("Protected until"), "date"),
    ]
    return Table(
        _("Files"),
        columns,
        [_row(row, phases, (because or {}).get(row.pk, "")) for row in rows],
        dense=True,
        empty=_("No file fits."),
    )


def _row(row: File, phases: Mapping[UUID, str], because: str) -> list[object]:
    return [
        Cell(row.number or row.registration_number or row.pk, url=reverse("office_files:overview", args=[row.pk])),
        Cell(called(row), hint=because),
        row.applicant,
        joined(map(str, row.classes)),
        Cell("", status=_status(row, phases)),
        date_in_words(row.filed_on or row.received_on),
        date_in_words(row.expires_on),
    ]


def _status(row: File, phases: Mapping[UUID, str]) -> Status:
    tone = status_of(REGISTER_STATUS, row.register_status).tone
    return Status(phases.get(row.pk) or str(status_of(FILE_STATUS, row.status).label), tone)


def phases_of(files: Sequence[File]) -> dict[UUID, str]:
    """Where each file stands, in the words of its law: the phases of its open proceedings, else of the last ended."""
    labels = {
        (name, each.id, phase.id): in_language(phase.label)
        for name, each in procedures()
        for phase in each.phases.values()
    }
    law = {file.pk: file.book for file in files}
    standing: dict[UUID, list[Proceeding]] = defaultdict(list)
    for row in Proceeding.objects.filter(file__in=list(law)).order_by("pk"):
        standing[row.file].append(row)
    found = {}
    for file, rows in standing.items():
        shown = [row for row in rows if not row.is_final] or rows[-1:]
        words = (labels.get((law[file], row.procedure, row.phase), row.phase) for row in shown)
        found[file] = "; ".join(dict.fromkeys(words))
    return found


def _column(label: str, name: str, query: QueryDict, kind: str = "text") -> Column:
    """A column by which the list can be sorted; the rest of the address is kept."""
    now = query.get("sort", "")
    kept = query.copy()
    kept.pop("page", None)
    kept["sort"] = f"-{name}" if now == name else name
    sorted_by = {name: "ascending", f"-{name}": "descending"}.get(now, "")
    return Column(label, kind, f"?{kept.urlencode()}", sorted_by)
