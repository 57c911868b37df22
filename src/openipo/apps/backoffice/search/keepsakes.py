"""What stands on a file's search beside its hits: what they were kept to, what was made of them, codes proposed."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from openipo.apps.backoffice.search.forms import STANDING, STATUSES
from openipo.domain.accounts.api import names_of
from openipo.domain.classification.api import is_vienna_code, vienna_code, vienna_title
from openipo.domain.rights.api import File
from openipo.domain.searches.api import LIST_KINDS, IndexNotReady, Judgement, vienna_proposals
from openipo.similarity.api import IndexUnusable
from openipo.ui.api import Cell, Column, Table, instant_in_words, joined


def kept_to_in_words(narrowed: Mapping[str, Any]) -> list[str]:
    """Each condition of a kept search that left marks out, in the order of the form: a database keeps none."""
    names = {
        "classes": _("classes"),
        "vienna_codes": _("Vienna codes"),
        "countries": _("countries"),
        "filed_from": _("filed from"),
        "filed_until": _("filed until"),
        "owner": _("applicant or holder"),
        "number": _("number"),
    }
    stated = (f"{said}: {_listed(narrowed[name])}" for name, said in names.items() if name in narrowed)
    return [*_standing(narrowed.get("statuses", ())), *stated]


def _standing(statuses: Any) -> list[str]:
    if not statuses:
        return []
    return [str(label) for code, label in STANDING if set(STATUSES.get(code, (code,))) == set(statuses)]


def _listed(value: Any) -> str:
    return joined(map(str, value)) if isinstance(value, list) else str(value)


def judged_table(judgements: Mapping[str, Judgement]) -> Table:
    """What was made of each mark, by whom, when and why: also of those that the search shown does not find."""
    names = names_of({row.made_by for row in judgements.values()})
    said = {Judgement.CITED: _("Cited"), Judgement.PASSED: _("Passed over")}
    rows = [
        [
            _mark(row),
            said[row.decision],
            row.note,
            names.get(row.made_by, row.made_by),
            Cell(instant_in_words(row.made_at)),
        ]
        for row in judgements.values()
    ]
    columns = [Column(_("Mark")), Column(_("Decision")), Column(_("Note")), Column(_("By")), Column(_("On"))]
    return Table(_("What was made of the marks found"), columns, rows)


def _mark(row: Judgement) -> Cell:
    said = row.particulars
    listed = said.get("list", "")
    words = f"{said.get('sign') or '–'} ({said.get('number', '')})"
    if listed:
        return Cell(f"{words}, {LIST_KINDS[listed]}")
    return Cell(words, url=reverse("office_files:overview", args=[row.mark]))


def proposed_codes(file: File, picture: str) -> list[tuple[str, str]]:
    """Vienna codes with the titles of their categories; those that the mark bears already are not proposed.

    Without an index there are none.
    """
    language = (get_language() or "en").split("-")[0]
    borne = set(file.vienna_rows.values_list("code", flat=True))
    try:
        proposals = vienna_proposals(picture, without=str(file.pk))
    except (IndexNotReady, IndexUnusable):
        return []
    codes = [each.code for each in proposals if each.code not in borne]
    return [(code, vienna_title(vienna_code(code), language)) for code in codes if is_vienna_code(code)]
