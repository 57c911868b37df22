"""The parties of an ST.96 trade mark."""

from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import AddressRecord, PartyRecord
from openipo.standards.xml.branch import Branch

_PLACES = (
    ("applicant", ("ApplicantBag", "Applicant")),
    ("holder", ("HolderBag", "Holder")),
    ("representative", ("RepresentativeBag", "Representative")),
    ("representative", ("NationalRepresentative",)),
    ("correspondent", ("NationalCorrespondent",)),
    ("correspondent", ("CorrespondenceAddress",)),
    ("representative", ("RecordAttorney",)),
    ("representative", ("DomesticRepresentative",)),
)
_NAMES = (
    ("OrganizationName", "OrganizationStandardName"),
    ("EntityName",),
    ("PersonName", "PersonFullName"),
)


def read_parties(mark: Branch) -> list[PartyRecord]:
    """All parties; where the office numbers stages of ownership, only those entered last are of today."""
    parties = [read_party(entry, role) for role, path in _PLACES for entry in mark.every(*path)]
    _latest_only([party for party in parties if party.role == "applicant"])
    return parties


def read_party(entry: Branch, role: str) -> PartyRecord:
    """One party; its name and address are those of its first contact."""
    party = PartyRecord(role=role, source=entry.source)
    party.kind = entry.text("LegalEntityName")
    party.nationality = entry.text("NationalityCode") or entry.text("IncorporationCountryCode")
    entry.text("IncorporationCountryCode")
    party.incorporated_in = entry.text("IncorporationState")
    party.capacity = entry.attribute("sequenceNumber")
    party.reference = entry.text("DocketText") or entry.text("PartyIdentifier")
    contacts = [*entry.every("Contact"), *entry.every("PublicationContact")]
    _contact(contacts, party)
    return party


def _latest_only(applicants: list[PartyRecord]) -> None:
    """One office writes its party type (10 to 69) as sequence number: 30 and above are holders."""
    stages = [int(party.capacity.value) for party in applicants if party.capacity and party.capacity.value.isdigit()]
    if not stages or max(stages) < 10:
        return
    for party in applicants:
        current = party.capacity is not None and party.capacity.value == str(max(stages))
        party.role = ("holder" if max(stages) >= 30 else "applicant") if current else "former-holder"


def _contact(contacts: list[Branch], party: PartyRecord) -> None:
    if not contacts:
        return
    contact = contacts[0]
    party.name, more = _name(contact)
    party.address = _address(contact, more)
    party.email = contact.text("EmailAddressBag", "EmailAddressText")
    party.phone = contact.text("PhoneNumberBag", "PhoneNumber")


def _name(contact: Branch) -> tuple[Traced[str] | None, list[Traced[str]]]:
    """The first name given; further, different ones (a firm beside a person) go before the street."""
    names = [text for path in _NAMES for text in contact.texts("Name", *path)]
    if not names:
        parts = [part for part in (contact.text("Name", "PersonName", "PersonStructuredName", name)
                                   for name in ("FirstName", "MiddleName", "LastName")) if part]  # fmt: skip
        return (Traced(" ".join(part.value for part in parts), parts[0].source), []) if parts else (None, [])
    return names[0], [name for name in names[1:] if name.value != names[0].value]


def _address(contact: Branch, first_lines: list[Traced[str]]) -> AddressRecord:
    address = contact.one("PostalAddressBag", "PostalAddress")
    structured = address.one("PostalStructuredAddress") if address else None
    if address and structured is None:
        free = [*address.texts("PostalAddressText"), *address.texts("PostalUnstructuredAddress", "PostalAddressText")]
        return AddressRecord(lines=[*first_lines, *free], country=contact.text("CountryCode"))
    if structured is None:
        return AddressRecord(lines=first_lines)
    return AddressRecord(
        lines=[*first_lines, *structured.texts("AddressLineText")],
        city=structured.text("CityName"),
        region=structured.text("GeographicRegionName"),
        postal_code=structured.text("PostalCode"),
        country=structured.text("CountryCode"),
    )
