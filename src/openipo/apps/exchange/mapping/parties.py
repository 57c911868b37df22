"""A record's parties as parties of a file."""

from openipo.apps.exchange.mapping.sources import Sources
from openipo.domain.parties.api import Address, Party
from openipo.standards.records.trademark import AddressRecord, PartyRecord, TrademarkRecord

# Legal forms that are one human being, in the words and codes of the formats read.
_PERSONS = frozenset({"01", "1", "individual", "natural person"})


def parties_of(record: TrademarkRecord, sources: Sources) -> tuple[Party, ...]:
    """Today's parties; former owners stay in the particulars of the record."""
    current = [party for party in record.parties if party.role != "former-holder" and party.name is not None]
    owners = tuple(f"p{place}" for place, party in enumerate(current, 1) if party.role in ("applicant", "holder"))
    named = {f"p{place}": party for place, party in enumerate(current, 1)}
    return tuple(party_of(own_id, f"parties.{own_id}", party, owners, sources) for own_id, party in named.items())


def party_of(party_id: str, path: str, stated: PartyRecord, owners: tuple[str, ...], sources: Sources) -> Party:
    """One party, its sources noted under the path; a representative acts for the owners."""
    legal_form = sources.take(f"{path}.legal_form", stated.kind)
    return Party(
        id=party_id,
        role=stated.role,
        name=sources.take(f"{path}.name", stated.name),
        kind="person" if legal_form.lower() in _PERSONS else "organisation",
        address=_address(f"{path}.address", stated.address, sources),
        nationality=sources.take(f"{path}.nationality", stated.nationality),
        legal_form=legal_form,
        email=sources.take(f"{path}.email", stated.email),
        phone=sources.take(f"{path}.phone", stated.phone),
        acts_for=owners if stated.role == "representative" else (),
    )


def _address(path: str, stated: AddressRecord, sources: Sources) -> Address:
    return Address(
        lines=tuple(sources.take(f"{path}.lines.{place}", line) for place, line in enumerate(stated.lines, 1)),
        city=sources.take(f"{path}.city", stated.city),
        region=sources.take(f"{path}.region", stated.region),
        postal_code=sources.take(f"{path}.postal_code", stated.postal_code),
        country=sources.take(f"{path}.country", stated.country),
    )
