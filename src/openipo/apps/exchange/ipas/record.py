"""One file of the older system as a record, with all that belongs to it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from openipo.apps.exchange.ipas.assembly import Assembly
from openipo.apps.exchange.ipas.happened import days_of_actions, history_of
from openipo.apps.exchange.ipas.joining import named_key
from openipo.apps.exchange.ipas.parties import parties_of
from openipo.apps.exchange.ipas.picture import named_picture
from openipo.apps.exchange.ipas.row import Row
from openipo.apps.exchange.ipas.standing import Standing
from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import (
    Day,
    GoodsRecord,
    LinkRecord,
    MarkRecord,
    PriorityRecord,
    TrademarkRecord,
)

_DATES = {
    "filed": "FILING_DATE",
    "published": "PUBLICATION_DATE",
    "registered": "REGISTRATION_DATE",
    "expires": "EXPIRATION_DATE",
    "entitlement": "ENTITLEMENT_DATE",
}
_VIENNA = re.compile(r"(\d{1,2})\.(\d{1,2})(\.\d{1,2})?$")
_NUMBER = re.compile(r"\d{1,3}$")


def record_of(assembly: Assembly, standing: Standing) -> TrademarkRecord:
    """The record, neutral between formats; what is wrong with codes and values goes to the assembly."""
    file = assembly.file
    assembly.keep_particulars()
    _law(assembly)
    assembly.keep(standing.row, "STATUS_DATE", "status since")
    role = "holder" if file["REGISTRATION_DATE"] or standing.register == "registered" else "applicant"
    return TrademarkRecord(
        format="ipas",
        place=file.place,
        office=Traced(assembly.mapping.office, file.source("FILE_NBR"), "the office of the mapping file"),
        application_number=application_number(assembly, file),
        registration_number=file.traced("REGISTRATION_NBR"),
        status=standing.row.traced("STATUS_CODE", standing.word)
        or Traced(standing.word, file.place, "no process says it"),
        status_text=standing.row.traced("STATUS_CODE"),
        dates=_dates(assembly),
        mark=_mark(assembly),
        parties=list(parties_of(assembly, role)),
        goods=list(_goods(assembly)),
        priorities=[_priority(row) for row in assembly.rows("IP_MARK_PRIORITIES")],
        links=list(_links(assembly)),
        history=history_of(assembly, standing),
        national=assembly.kept,
    )


def application_number(assembly: Assembly, file: Row) -> Traced[str]:
    """The number as the mapping file makes it from the key."""
    number = assembly.mapping.application_number.format_map(defaultdict(str, file.cells))
    return Traced(number, file.source("FILE_NBR"), "the pattern of the mapping file")


def _law(assembly: Assembly) -> None:
    code = assembly.file["LAW_CODE"]
    means = assembly.mapping.laws.get(code)
    if code and means is None:
        assembly.defect("law-unknown", assembly.file, value=code)
    assembly.keep(assembly.file, "LAW_CODE", "law", means["title"] if means else code)
    assembly.keep(assembly.file, "PUBLICATION_NBR", "publication number")


def _dates(assembly: Assembly) -> dict[str, Day]:
    """The days of the file itself go before those of its actions."""
    found = days_of_actions(assembly)
    for name, column in _DATES.items():
        stated = assembly.file[column]
        if stated:
            found[name] = Traced(date.fromisoformat(stated), assembly.file.source(column))
    return found


def _mark(assembly: Assembly) -> MarkRecord:
    file, mark, logo = assembly.file, assembly.row("IP_MARK"), assembly.row("IP_LOGO")
    name = assembly.joined.by_key("IP_NAME", named_key(mark)) or Row("IP_NAME", 0, "", {})
    means = assembly.mapping.application_types.get(file["APPL_TYP"], {})
    category = file.traced("APPL_TYP", means.get("category", "individual"))
    return MarkRecord(
        text=name.traced("MARK_NAME") or file.traced("TITLE"),
        kind=file.traced("APPL_TYP", means.get("kind", "")),
        category=[category] if category else [],
        description=mark.traced("DESCRIPTION"),
        disclaimer=mark.traced("DISCLAIMER"),
        translation=name.traced("TRANSLATION"),
        transliteration=name.traced("MARK_NAME_LANG2"),
        colours=logo.traced("COLOURS"),
        images=named_picture(assembly),
        vienna_codes=list(_vienna(assembly)),
    )


def _vienna(assembly: Assembly) -> Iterator[Traced[str]]:
    for row in assembly.rows("IP_LOGO_VIENNA_CLASSES"):
        code = _VIENNA.match(row["VIENNA_CODE"])
        if code and 1 <= int(code[1]) <= 29:
            yield Traced(row["VIENNA_CODE"], row.source("VIENNA_CODE"))
        else:
            assembly.defect("vienna-code-unknown", row, value=row["VIENNA_CODE"])


def _goods(assembly: Assembly) -> Iterator[GoodsRecord]:
    for row in assembly.rows("IP_MARK_NICE_CLASSES"):
        number = row["NICE_CLASS"]
        is_number = bool(_NUMBER.match(number))
        if not is_number:
            assembly.defect("class-not-a-number", row, value=number)
        assembly.keep(row, "DESCRIPTION_LANG2", f"class {number} in the second language")
        yield GoodsRecord(
            classes=[Traced(int(number), row.source("NICE_CLASS"))] if is_number else [],
            text=row.traced("DESCRIPTION"),
        )


def _priority(row: Row) -> PriorityRecord:
    stated = row["PRIORITY_DATE"]
    return PriorityRecord(
        office=row.traced("COUNTRY_CODE"),
        number=row.traced("PRIORITY_NBR"),
        filed_on=Traced(date.fromisoformat(stated), row.source("PRIORITY_DATE")) if stated else None,
    )


def _links(assembly: Assembly) -> Iterator[LinkRecord]:
    for row in assembly.rows("IP_FILE_RELATIONSHIP"):
        other = assembly.joined.file(named_key(row))
        code = row["RELATIONSHIP_TYP"]
        kind = assembly.mapping.relationships.get(code, code)
        if code not in assembly.mapping.relationships:
            assembly.defect("relationship-unknown", row, value=code)
        if other:
            yield LinkRecord(
                kind=Traced(kind, row.source("RELATIONSHIP_TYP")),
                number=Traced(application_number(assembly, other).value, row.source("FILE_NBR_2")),
            )
