"""Applicants or holders, and representatives, as ST.96 elements."""

from typing import Any

from openipo.standards import st3
from openipo.standards.st96.document import DocumentAddress, DocumentParty
from openipo.standards.st96.tree import add, add_if


def add_holders(element: Any, parties: tuple[DocumentParty, ...]) -> None:
    """The applicants of a pending mark, or the holders of a registered one: V6.0 has one bag for both."""
    if not parties:
        return
    bag = add(element, "tmk:ApplicantBag")
    for order, party in enumerate(parties, start=1):
        add_party(add(bag, "tmk:Applicant", sequenceNumber=str(order)), party)


def add_representatives(element: Any, parties: tuple[DocumentParty, ...]) -> None:
    if not parties:
        return
    bag = add(element, "com:RepresentativeBag")
    for order, party in enumerate(parties, start=1):
        add_party(add(bag, "com:Representative", sequenceNumber=str(order)), party)


def add_party(element: Any, party: DocumentParty) -> None:
    """Who it is; his part in the record, where it is said, as a comment."""
    add_if(element, "com:LegalEntityName", party.legal_form)
    _contact(add(element, "com:Contact"), party)
    if party.nationality in st3.STATES:  # the schema knows states only, no organisations and no unknown ones
        add(element, "com:NationalityCode", party.nationality)
    add_if(element, "com:CommentText", party.part)


def _contact(contact: Any, party: DocumentParty) -> None:
    name = add(contact, "com:Name")
    if party.is_person:
        add(add(name, "com:PersonName"), "com:PersonFullName", party.name)
    else:
        add(add(name, "com:OrganizationName"), "com:OrganizationStandardName", party.name)
    _address(contact, party.address)
    if party.email:
        add(add(contact, "com:EmailAddressBag"), "com:EmailAddressText", party.email)


def _address(contact: Any, address: DocumentAddress) -> None:
    """Structured where the country is a state that the schema knows; else as lines of text, so that nothing is lost."""
    lines = address.lines or ((address.city,) if address.city else ())
    if not (lines or address.country):
        return
    entry = add(add(contact, "com:PostalAddressBag"), "com:PostalAddress")
    if lines and address.country in st3.STATES:
        _structured(entry, address, lines)
    else:
        _unstructured(entry, address)


def _structured(entry: Any, address: DocumentAddress, lines: tuple[str, ...]) -> None:
    structured = add(entry, "com:PostalStructuredAddress")
    for order, line in enumerate(lines, start=1):
        add(structured, "com:AddressLineText", line, sequenceNumber=str(order))
    add_if(structured, "com:CityName", address.city)
    add_if(structured, "com:GeographicRegionName", address.region)
    add(structured, "com:CountryCode", address.country)
    add_if(structured, "com:PostalCode", address.postal_code)


def _unstructured(entry: Any, address: DocumentAddress) -> None:
    place = " ".join(part for part in (address.postal_code, address.city) if part)
    for order, line in enumerate([*address.lines, place, address.region, address.country], start=1):
        if line:
            add(entry, "com:PostalAddressText", line, sequenceNumber=str(order))
