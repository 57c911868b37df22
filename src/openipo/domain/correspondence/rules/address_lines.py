"""The addressee as it stands in the window of the envelope."""

from openipo.domain.parties.api import Address, Party


def address_lines(party: Party) -> list[str]:
    """Name, then the address for service where one is given, else the party's own; the country as its code."""
    address: Address = party.service_address or party.address
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    lines = [party.name, *address.lines, town, address.region, address.country]
    return [line for line in lines if line]
