"""What the page states, as the register takes it."""

from collections.abc import Sequence
from typing import Any

from openipo.apps.backoffice.reception.forms.files import kept_in
from openipo.apps.backoffice.reception.sheet import Sheet
from openipo.domain.classification.api import edition_on
from openipo.domain.documents.api import Document
from openipo.domain.parties.api import Address, Party, Power
from openipo.domain.rights.api import (
    ApplicationContent,
    Designation,
    GoodsItem,
    Mark,
    Priority,
    Representation,
    next_id,
)

SHOWN_AS = {"image": "image", "audio": "sound", "video": "video", "model": "model", "application": "image"}


def content_of_sheet(sheet: Sheet, documents: dict[str, Document]) -> ApplicationContent:
    """The application stated on a sheet that is in shape; `documents` are those the officer took for it."""
    opening = sheet.opening.cleaned_data
    language = opening["language"]
    applicants = _applicants(sheet, language)
    goods = _goods(sheet, language, edition_on(opening["received_on"]))
    return ApplicationContent(
        mark=_mark(sheet, documents),
        parties=(*applicants, *_representatives(sheet, language, applicants)),
        goods=goods,
        priorities=_priorities(sheet, goods, documents),
        powers=_powers(sheet, applicants, documents),
        designations=tuple(Designation(code) for code in sheet.states.cleaned_data.get("states", ())),
        language=language,
        channel=opening["channel"],
        declarations={name: value for name, value in sheet.declarations.cleaned_data.items() if value},
        reference=opening["reference"],
        filed_as=sheet.filed.filed_as,
        stated=sheet.filed.stated,
    )


def scans_of_sheet(sheet: Sheet, documents: dict[str, Document]) -> dict[str, str]:
    """The papers handed in, each with what it is; powers and certified copies among them."""
    fields = [sheet.scans.cleaned_data["kept"]]
    fields += [row.cleaned_data["kept"] for row in (*sheet.representatives.stated(), *sheet.priorities.stated())]
    return {name: kind for text in fields for name, kind in kept_in(text) if name in documents}


def _party(stated: dict[str, Any], number: int, role: str, language: str) -> dict[str, Any]:
    address = Address(
        lines=(stated["street"],) if stated["street"] else (),
        city=stated["city"],
        postal_code=stated["postal_code"],
        country=stated["country"],
    )
    plain: dict[str, Any] = {name: stated[name] for name in ("name", "kind", "email", "phone")}
    if stated.get("code"):  # of the register of representatives
        plain["identifiers"] = {"representative-code": stated["code"]}
    return {"id": f"{role[0]}{number}", "role": role, "address": address, "language": language, **plain}


def _applicants(sheet: Sheet, language: str) -> tuple[Party, ...]:
    rows = enumerate(sheet.applicants.stated(), start=1)
    return tuple(
        Party(
            **_party(row.cleaned_data, number, "applicant", language),
            share=row.cleaned_data["share"],
            legal_form=row.cleaned_data["legal_form"],
        )
        for number, row in rows
    )


def _representatives(sheet: Sheet, language: str, applicants: Sequence[Party]) -> tuple[Party, ...]:
    acts_for = tuple(party.id for party in applicants)
    rows = enumerate(sheet.representatives.stated(), start=1)
    return tuple(
        Party(**_party(row.cleaned_data, number, "representative", language), acts_for=acts_for) for number, row in rows
    )


def _powers(sheet: Sheet, applicants: Sequence[Party], documents: dict[str, Document]) -> tuple[Power, ...]:
    """A power that is ticked or scanned, from each applicant."""
    found = []
    for number, row in enumerate(sheet.representatives.stated(), start=1):
        stated = row.cleaned_data
        scan = _first(stated["kept"], documents)
        if stated["power"] or scan:
            kind = stated["power"] or "special"
            found += [Power(f"r{number}", party.id, kind=kind, document=scan) for party in applicants]
    return tuple(found)


def _mark(sheet: Sheet, documents: dict[str, Document]) -> Mark:
    stated = sheet.mark.cleaned_data
    names = [name for name, _kind in kept_in(stated["kept"]) if name in documents]
    views = tuple(
        Representation(name, kind=_shown_as(documents[name]), order=place) for place, name in enumerate(names, start=1)
    )
    plain = ("kind", "category", "text", "standard_characters", "colours", "description", "transliteration")
    rest = ("translation", "disclaimer")
    return Mark(**{name: stated[name] for name in (*plain, *rest)}, representations=views)


def _shown_as(document: Document) -> str:
    return SHOWN_AS.get(document.media_type.partition("/")[0], "image")


def _goods(sheet: Sheet, language: str, edition: str) -> tuple[GoodsItem, ...]:
    pasted = sheet.paste.cleaned_data["whole_list"]
    stated = [
        (row.cleaned_data["class_number"], text)
        for row in sheet.goods_rows(bool(pasted))
        for text in row.cleaned_data["items"]
    ]
    taken: list[str] = []
    items = []
    for number, text in [*stated, *pasted]:
        taken.append(next_id(number, taken))
        items.append(GoodsItem(taken[-1], number, text, language=language, edition=edition))
    return tuple(items)


def _priorities(sheet: Sheet, goods: Sequence[GoodsItem], documents: dict[str, Document]) -> tuple[Priority, ...]:
    return tuple(
        Priority(
            office=row.cleaned_data["office"],
            number=row.cleaned_data["number"],
            filed_on=row.cleaned_data["filed_on"],
            items=tuple(item.id for item in goods if item.class_number in row.cleaned_data["classes"]),
            document=_first(row.cleaned_data["kept"], documents),
        )
        for row in sheet.priorities.stated()
    )


def _first(kept: str, documents: dict[str, Document]) -> str:
    return next((name for name, _kind in kept_in(kept) if name in documents), "")
