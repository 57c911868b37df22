"""Letters and gazette entries on a file's pages."""

from typing import Any

from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.loading import OpenFile
from openipo.apps.backoffice.words import LETTER, MEANS, status_of, word_of
from openipo.domain.cases.api import LetterView
from openipo.domain.correspondence.api import addressee_of
from openipo.ui.api import Cell, Column, Table, date_in_words, in_language


def letter_lines(opened: OpenFile) -> list[dict[str, Any]]:
    """Each letter with its state; `letter` is None where the law called for it and no paper was made."""
    return [_letter(each) for each in opened.view.letters]


def _letter(each: LetterView) -> dict[str, Any]:
    paper = each.letter
    return {
        "label": in_language(each.label),
        "law": each.state.law,
        "letter": paper,
        "to": addressee_of(paper).name if paper else "",
        "status": status_of(LETTER, paper.state) if paper else None,
        "drafted_on": each.state.drafted_on,
        "issued_on": each.state.issued_on,
        "served_on": each.state.served_on,
        "means": word_of(MEANS, each.state.means) if each.state.means else "",
    }


def entry_table(opened: OpenFile) -> Table:
    rows = [
        [
            Cell(in_language(entry.label), hint=entry.state.law),
            date_in_words(entry.state.queued_on),
            date_in_words(entry.state.published_on) or _("waits for the next issue"),
            entry.state.issue,
        ]
        for entry in opened.view.entries
    ]
    columns = [Column(_("Section")), Column(_("Queued on"), "date"), Column(_("Published on"), "date")]
    return Table(
        _("Entries in the gazette"), [*columns, Column(_("Issue"))], rows, dense=True, empty=_("No entry was queued.")
    )
