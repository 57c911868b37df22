"""The parties of an ST.66 trade mark: applicants and holders by stage, representatives, correspondents."""

from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import AddressRecord, PartyRecord
from openipo.standards.xml.branch import Branch

_LINES = (
    "AddressRoom", "AddressFloor", "AddressBuilding", "AddressPostOfficeBox", "AddressLine", "AddressStreet",
)  # fmt: skip


def read_parties(mark: Branch, transaction: Branch | None) -> list[PartyRecord]:
    """All parties; the standard puts applicants and holders inside the mark, one office beside it."""
    parties = []
    for place in (mark, transaction) if transaction else (mark,):
        parties += [_party(entry, "applicant", "Applicant") for entry in place.every("ApplicantDetails", "Applicant")]
        parties += [_party(entry, "holder", "Holder") for entry in place.every("HolderDetails", "Holder")]
    _latest_only(parties)
    return parties + [_representative(entry) for entry in mark.every("RepresentativeDetails", "Representative")]


def _party(entry: Branch, role: str, prefix: str) -> PartyRecord:
    party = PartyRecord(role=role, source=entry.source)
    party.kind = entry.text(f"{prefix}LegalEntity")
    party.nationality = entry.text(f"{prefix}NationalityCode") or entry.text(f"{prefix}IncorporationCountryCode")
    party.incorporated_in = entry.text(f"{prefix}IncorporationState") or entry.text(
        f"{prefix}Ext", "IncorporationGeographicRegionName"
    )
    party.capacity = entry.text(f"{prefix}Ext", "PartyTypeCode")
    _contact(entry.one(f"{prefix}AddressBook"), party)
    return party


def _latest_only(parties: list[PartyRecord]) -> None:
    """Where the office numbers the stages of ownership, those entered last are today's; the others are former."""
    stages = [int(party.capacity.value) for party in parties if party.capacity and party.capacity.value.isdigit()]
    if not stages:
        return
    for party in parties:
        current = party.capacity is not None and party.capacity.value == str(max(stages))
        party.role = ("holder" if max(stages) >= 30 else "applicant") if current else "former-holder"


def _representative(entry: Branch) -> PartyRecord:
    party = PartyRecord(role="representative", source=entry.source)
    party.capacity = entry.text("Comment")
    if party.capacity and "orrespondent" in party.capacity.value:
        party.role = "correspondent"
    party.reference = entry.text("RepresentativeExt", "RepresentativeDocketText")
    _contact(entry.one("RepresentativeAddressBook"), party)
    return party


def _contact(book: Branch | None, party: PartyRecord) -> None:
    if book is None:
        return
    party.name, more = _name(book)
    party.address = _address(book, more)
    contact = book.one("ContactInformationDetails")
    if contact:
        party.email = contact.text("Email")
        party.phone = contact.text("Phone")


def _name(book: Branch) -> tuple[Traced[str] | None, list[Traced[str]]]:
    """The name and what follows it in a free-format name (a firm, "care of"), which goes before the street."""
    name = book.one("FormattedNameAddress", "Name")
    if name is None:
        return None, []
    lines = name.texts("FreeFormatName", "FreeFormatNameDetails", "FreeFormatNameLine")
    if lines:
        return lines[0], lines[1:]
    parts = [
        part for path in ("OrganizationName", "FirstName", "LastName") for part in name.texts("FormattedName", path)
    ]
    if not parts:
        return None, []
    return Traced(" ".join(part.value for part in parts), parts[0].source), []


def _address(book: Branch, first_lines: list[Traced[str]]) -> AddressRecord:
    address = book.one("FormattedNameAddress", "Address", "FormattedAddress")
    free = book.every("FormattedNameAddress", "Address", "FreeFormatAddress", "FreeFormatAddressLine")
    lines = [*first_lines, *(line for branch in free if (line := branch.own_text()))]
    if address is None:
        return AddressRecord(lines=lines, country=book.text("FormattedNameAddress", "Address", "AddressCountryCode"))
    return AddressRecord(
        lines=[*lines, *(line for name in _LINES for line in address.texts(name))],
        city=address.text("AddressCity"),
        region=address.text("AddressState") or address.text("AddressCounty"),
        postal_code=address.text("AddressPostcode"),
        country=address.text("FormattedAddressCountryCode"),
    )
