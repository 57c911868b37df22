"""What the buttons of the page do apart from receiving: rows come and go, a pasted list is sorted into classes."""

from typing import Any

from django.http import HttpRequest, QueryDict

from openipo.apps.backoffice.desk import Desk
from openipo.apps.backoffice.reception.forms.goods import ClassRow, PasteForm
from openipo.apps.backoffice.reception.forms.rows import count_in, values_in
from openipo.apps.backoffice.reception.sheet import ROWS
from openipo.apps.backoffice.reception.uploads import Place, take

Changed = dict[str, list[dict[str, Any]]]


def with_uploads(request: HttpRequest, desk: Desk) -> tuple[QueryDict, list[tuple[str, str]]]:
    """What was sent, with every upload stored and remembered; and what was refused, by the field it was sent in."""
    data = request.POST.copy()
    kind = str(data.get("scans-kind", "application"))
    places = [Place("mark-representations", "mark-kept", "mark"), Place("scans-files", "scans-kept", kind)]
    for name, field, meaning in (("representatives", "power_scan", "power"), ("priorities", "copy_scan", "priority")):
        rows = range(count_in(data, name))
        places += [Place(f"{name}-{row}-{field}", f"{name}-{row}-kept", meaning) for row in rows]
    refused = [(place.field, said) for place in places for said in take(request, place, desk, data)]
    return data, refused


def carry_out(data: QueryDict) -> Changed:
    """The rows after the button that was pressed: `add`, `remove`, `forget` a document, or `sort` the pasted list."""
    added = str(data.get("add", ""))
    if added in ROWS:
        return {added: [*_rows(data, added), {}]}
    if "remove" in data:
        return _without(data, str(data["remove"]))
    if "forget" in data:
        _forget(data, str(data["forget"]))
    if "sort" in data:
        return _sorted_into_classes(data)
    return {}


def _rows(data: QueryDict, name: str) -> list[dict[str, Any]]:
    return values_in(data, name, ROWS[name][0])


def _without(data: QueryDict, row: str) -> Changed:
    name, _, place = row.rpartition("-")
    if name not in ROWS or not place.isdigit():
        return {}
    return {name: [values for number, values in enumerate(_rows(data, name)) if number != int(place)]}


def _forget(data: QueryDict, named: str) -> None:
    """Take a document off the page again: `field:id`."""
    field, _, document = named.partition(":")
    if field.endswith("-kept"):
        kept = [each for each in (data.get(field) or "").split() if not each.startswith(document)]
        data[field] = " ".join(kept)


def _sorted_into_classes(data: QueryDict) -> Changed:
    """The pasted list laid to its classes; a list that cannot be read stays where it is, to be put right."""
    paste = PasteForm(data, prefix="paste")
    if not paste.is_valid():
        return {}
    rows = [row for row in values_in(data, "goods", ClassRow) if row["class_number"] or row["items"]]
    for number, text in paste.cleaned_data["whole_list"]:
        own = next((row for row in rows if row["class_number"] == str(number)), None)
        if own is None:
            rows.append({"class_number": str(number), "items": text})
        else:
            own["items"] = f"{own['items'].rstrip()}\n{text}".lstrip()
    data["paste-whole_list"] = ""
    return {"goods": sorted(rows, key=lambda row: int(row["class_number"] or 0))}
