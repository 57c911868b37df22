"""Findings in the reader's words, with the page on which each is put right."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext

from openipo.apps.backoffice.desk import role_name
from openipo.domain.accounts.api import Actor
from openipo.domain.quality.api import QUALITY_RULES, QualityFinding, may_accept
from openipo.ui.api import Status


@dataclass(frozen=True)
class FindingLine:
    """One finding as the desk shows it."""

    row: QualityFinding
    label: str
    sentence: str
    owner: str
    status: Status
    file_url: str
    correct_url: str
    may_accept: bool


def finding_lines(rows: Iterable[QualityFinding], reader: Actor) -> list[FindingLine]:
    """Each with its rule, its sentence and what the reader may do about it."""
    return [_line(row, reader) for row in rows]


def _line(row: QualityFinding, reader: Actor) -> FindingLine:
    rule = QUALITY_RULES.get(row.rule)
    return FindingLine(
        row=row,
        label=gettext(rule.label) if rule else row.rule,
        sentence=in_words(row),
        owner=role_name(row.owner),
        status=Status(gettext("Error"), "bad") if row.severity == "error" else Status(gettext("Note"), "care"),
        file_url=reverse("office_files:overview", args=[row.file]),
        correct_url=f"{reverse('office_files:correct', args=[row.file])}?{urlencode({'path': row.place})}",
        may_accept=bool(may_accept(reader, row.owner)) and row.state == QualityFinding.OPEN,
    )


def in_words(row: QualityFinding) -> str:
    """The sentence with its values; that of an import may have places for which it brought no value."""
    said = gettext(row.sentence) if row.sentence else row.code
    try:
        return said.format(**row.values)
    except (KeyError, IndexError, ValueError):
        return said
