"""Problems of shape, shown at the field to which they belong."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext

from openipo.apps.backoffice.reception.forms.rows import Rows
from openipo.apps.backoffice.reception.sheet import Sheet
from openipo.domain.parties.api import Problem

FIELDS = {"address.country": "country", "document": "copy_scan", "items": "classes"}


def show_problems(sheet: Sheet, problems: Iterable[Any]) -> None:
    """Put each sentence beside its field; what belongs to none stands at the head of the mark."""
    for problem in problems:
        if isinstance(problem, Problem):
            form, field = place_of(sheet, problem.field)
            form.add_error(field if field in form.fields else None, problem.said(gettext))


def place_of(sheet: Sheet, path: str) -> tuple[forms.Form, str | None]:
    """The form and the field that a path such as "parties.a1.share" means."""
    room, _, rest = path.partition(".")
    name, _, field = rest.partition(".")
    if room == "mark":
        return sheet.mark, name
    if room == "parties" and name[:1] in ("a", "r"):
        rows = sheet.applicants if name[0] == "a" else sheet.representatives
        return _row(sheet, rows, name[1:]), FIELDS.get(field, field)
    if room == "goods":
        return _class_row(sheet, name), "class_number" if field == "class_number" else "items"
    others = {
        "priorities": (sheet.priorities, name, FIELDS.get(field, field)),
        "powers": (sheet.representatives, name, "power"),
        "parties": (sheet.applicants, "1", name),  # what concerns all parties, such as the sum of the shares
    }
    if room not in others:
        return sheet.opening, room
    among, number, stated = others[room]
    return _row(sheet, among, number), stated


def _row(sheet: Sheet, rows: Rows, number: str) -> forms.Form:
    """The row of that number; the head of the page, where a request came without any row."""
    stated: list[forms.Form] = [*(rows.stated() or rows.forms)] or [sheet.opening]
    place = int(number) - 1 if number.isdigit() else 0
    return stated[min(place, len(stated) - 1)]


def _class_row(sheet: Sheet, item: str) -> forms.Form:
    number = item.partition("-")[0]
    rows = [row for row in sheet.goods.stated() if str(row["class_number"].value()) == number]
    return rows[0] if rows else sheet.paste
