"""Runs and findings as the components show them."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.exchange.forms import FORMATS
from openipo.apps.exchange.models import ImportFinding, ImportRun
from openipo.ui.api import Cell, Column, Fact, Status, Table, instant_in_words, number_in_words


def standing_of(run: ImportRun) -> Status:
    """How a run ended, in words."""
    if run.failure:
        return Status(_("Ended early"), "bad")
    if run.finished_at is None:
        return Status(_("Not finished"), "care")
    return Status(_("Trial"), "neutral") if run.is_trial else Status(_("Taken in"), "good")


def runs_table(runs: Iterable[ImportRun], caption: str) -> Table:
    columns = [
        Column(_("File")),
        Column(_("Format")),
        Column(_("Begun"), "date"),
        Column(_("State")),
        Column(_("Read"), "number"),
        Column(_("Imported"), "number"),
        Column(_("Flagged"), "number"),
    ]
    return Table(caption, columns, [_run(run) for run in runs], dense=True, empty=_("No file was taken in yet."))


def _run(run: ImportRun) -> list[object]:
    return [
        Cell(run.name, url=reverse("exchange:report", args=(run.pk,))),
        FORMATS.get(run.format, run.format),
        instant_in_words(run.started_at),
        Cell("", status=standing_of(run)),
        *(number_in_words(count) for count in (run.read, run.imported, run.flagged)),
    ]


def facts_of(run: ImportRun) -> list[Fact]:
    """What the run did, and with which file."""
    return [
        Fact(_("Format"), FORMATS.get(run.format, run.format)),
        Fact(_("Begun"), instant_in_words(run.started_at)),
        Fact(_("By"), run.actor),
        Fact(_("Records read"), number_in_words(run.read)),
        Fact(_("Would be imported") if run.is_trial else _("Imported"), number_in_words(run.imported)),
        Fact(_("In the register already"), number_in_words(run.already_there)),
        Fact(_("Left out"), number_in_words(run.left_out)),
        Fact(_("Flagged"), number_in_words(run.flagged)),
        Fact(_("Checksum (SHA-256)"), " ".join(run.checksum[start : start + 8] for start in range(0, 64, 8))),
    ]


def counts_table(counts: dict[str, int]) -> Table:
    rows = [[Cell(code, url=f"?code={code}#findings"), number_in_words(count)] for code, count in counts.items()]
    return Table(
        _("Findings by kind"), [Column(_("Finding")), Column(_("Count"), "number")], rows, dense=True,
        empty=_("Nothing was found to be wrong."),
    )  # fmt: skip


def reconciliation_tables(told: dict[str, Any]) -> list[Table]:
    """Rows in and out by table, columns of which a value was lost, pending files; nothing for a single file."""
    if "tables" not in told:
        return []
    return [_rows_in_and_out(told["tables"]), _values_lost(told["columns"]), _waiting(told["waiting"])]


def _rows_in_and_out(counts: list[dict[str, Any]]) -> Table:
    columns = [
        Column(_("Table")),
        *(Column(name, "number") for name in (_("Rows"), _("Taken in"), _("Left out"), _("Belong to no file"))),
    ]
    names = ("rows", "taken", "left_out", "unused")
    rows = [[each["table"], *(number_in_words(each[name]) for name in names)] for each in counts]
    return Table(_("Rows by table"), columns, rows, dense=True)


def _values_lost(counts: list[dict[str, Any]]) -> Table:
    columns = [Column(_("Column")), Column(_("Values"), "number"), Column(_("Taken in"), "number")]
    lost = [each for each in counts if each["lost_singly"]]
    rows = [
        [f"{each['table']}.{each['column']}", number_in_words(each["filled"]), number_in_words(each["taken"])]
        for each in lost
    ]
    caption = _("Columns of which single values were left out")
    return Table(caption, columns, rows, dense=True, empty=_("No single value was left out."))


def _waiting(told: list[dict[str, Any]]) -> Table:
    """Under which law they would go on once they are taken up."""
    columns = [Column(_("Law book")), Column(_("Phase")), Column(_("Files"), "number")]
    rows = [[each["book"] or "–", each["phase"] or "–", number_in_words(each["files"])] for each in told]
    caption = _("Pending files: where they would go on, by the office's table")
    return Table(caption, columns, rows, dense=True, empty=_("No file is pending."))


def findings_table(findings: Iterable[ImportFinding], addresses: dict[str, str]) -> Table:
    columns = [Column(_("Record")), Column(_("Number")), Column(_("Weight")), Column(_("Finding")), Column(_("Source"))]
    rows = [_finding(finding, addresses.get(finding.number, "")) for finding in findings]
    return Table(_("Findings"), columns, rows, dense=True, empty=_("No finding fits."))


def _finding(finding: ImportFinding, address: str) -> list[object]:
    weight = Status(_("Error"), "bad") if finding.severity == "error" else Status(_("Note"), "neutral")
    return [
        finding.place,
        Cell(finding.number, url=address),
        Cell("", status=weight),
        _(finding.sentence).format(**finding.values),
        finding.source.replace("/", "/\N{ZERO WIDTH SPACE}"),  # a path may break where it is too long for the page
    ]
