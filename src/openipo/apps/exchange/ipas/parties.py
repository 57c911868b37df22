"""Owners and representatives of a file, out of persons, addresses and agents."""

from collections.abc import Iterator

from openipo.apps.exchange.ipas.assembly import Assembly
from openipo.apps.exchange.ipas.joining import named_key
from openipo.apps.exchange.ipas.row import Row
from openipo.standards.records.trademark import AddressRecord, PartyRecord

_KINDS = {"person": "individual", "organisation": "organisation"}


def parties_of(assembly: Assembly, role: str) -> Iterator[PartyRecord]:
    """Those who apply or hold (`role`), then those who represent them, in the order of the extract."""
    for owner in assembly.rows("IP_MARK_OWNERS"):
        person = assembly.joined.by_key("IP_PERSON", named_key(owner))
        if person:
            yield _party(assembly, role, person, owner["ADDR_NBR"])
    for representative in assembly.rows("IP_MARK_REPRS"):
        agent = assembly.joined.by_key("IP_AGENT", named_key(representative))
        person = assembly.joined.by_key("IP_PERSON", agent["PERSON_NBR"]) if agent else None
        if agent and person:
            party = _party(assembly, "representative", person, "")
            party.capacity = agent.traced("AGENT_CODE")
            yield party


def _party(assembly: Assembly, role: str, person: Row, address: str) -> PartyRecord:
    kind = person["PERSON_KIND"]
    ours = assembly.mapping.persons.get(kind, "")
    if kind and not ours:
        assembly.defect("person-kind-unknown", person, value=kind)
    assembly.keep(person, "PERSON_NAME_LANG2", f"{person['PERSON_NAME']} (second language)")
    return PartyRecord(
        role=role,
        name=person.traced("PERSON_NAME"),
        kind=person.traced("PERSON_KIND", _KINDS.get(ours, "organisation")),
        nationality=person.traced("NATIONALITY"),
        address=_address(assembly, person, address),
        email=person.traced("EMAIL"),
        phone=person.traced("TELEPHONE"),
        source=person.place,
    )


def _address(assembly: Assembly, person: Row, wanted: str) -> AddressRecord:
    """The address that the owner's row names, else the person's first."""
    rows = assembly.joined.of("IP_PERSON_ADDRESSES", person.key)
    row = next((each for each in rows if each["ADDR_NBR"] == wanted), rows[0] if rows else None)
    if row is None:
        return AddressRecord()
    street = row.traced("STREET")
    return AddressRecord(
        lines=[street] if street else [],
        city=row.traced("CITY"),
        region=row.traced("STATE_NAME"),
        postal_code=row.traced("ZIP_CODE"),
        country=row.traced("COUNTRY_CODE"),
    )
