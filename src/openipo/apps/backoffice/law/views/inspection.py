"""What the inspection of the book finds, and what one revision changes against another."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.law.opened import law_page, open_book
from openipo.domain.accounts.api import officer
from openipo.domain.procedures.api import differences as differences_of
from openipo.domain.procedures.api import lint
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Status, Table, in_language

SEVERITY = {"error": "bad", "warning": "care"}


@allow(officer)
def findings(request: HttpRequest, office: str, right: str, revision: str) -> HttpResponse:
    """Every weakness with its place in the text."""
    opened = open_book(office, right, revision)
    words = {"error": _("To be mended"), "warning": _("To be looked at")}
    rows = [
        [
            f"{each.file}:{each.line}",
            Cell("", status=Status(words.get(each.severity, each.severity), SEVERITY.get(each.severity, "neutral"))),
            each.message,
        ]
        for each in lint(opened.book)
    ]
    columns = [Column(_("Place")), Column(_("Weight")), Column(_("Remark"))]
    empty = _(
        "The inspection finds nothing to mend: every provision is cited, every phase is reached, every rule tested."
    )
    return law_page(request, opened, "findings", table=Table(_("Remarks"), columns, rows, dense=True, empty=empty))


@allow(officer)
def differences(request: HttpRequest, office: str, right: str, revision: str) -> HttpResponse:
    """What this revision changes against the one before it, or against the one asked for."""
    opened = open_book(office, right, revision)
    revisions = list(opened.book.revisions)
    before = request.GET.get("against") or _before(revisions, revision)
    changes = differences_of(opened.book.revisions[before], opened.revision) if before in revisions else []
    tones = {"added": "good", "repealed": "bad", "changed": "care"}
    words = {"added": _("Added"), "repealed": _("Repealed"), "changed": _("Changed")}
    rows = [
        [
            in_language(each.sentence),
            Cell("", status=Status(words.get(each.change, each.change), tones.get(each.change, "neutral"))),
            f"{each.source.file}:{each.source.line}" if each.source else "",
        ]
        for each in changes
    ]
    columns = [Column(_("What")), Column(_("Change")), Column(_("Place"))]
    caption = _("Against %(revision)s") % {"revision": before} if before else _("Changes")
    empty = _("Nothing is changed.") if before else _("This is the first revision: there is none before it.")
    return law_page(
        request, opened, "differences", table=Table(caption, columns, rows, dense=True, empty=empty),
        transition=in_language(opened.revision.transition), before=before,
        revisions=[each for each in revisions if each != revision],
    )  # fmt: skip


def _before(revisions: list[str], revision: str) -> str:
    place = revisions.index(revision)
    return revisions[place - 1] if place else ""
