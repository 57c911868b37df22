"""The parties of a TDXF case file: owners by stage, attorney, domestic representative, correspondent."""

from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import AddressRecord, PartyRecord
from openipo.standards.tdxf.codes import FIRST_REGISTRANT, LAST_OWNER, ORIGINAL_APPLICANT
from openipo.standards.xml.branch import Branch


def read_parties(case: Branch) -> list[PartyRecord]:
    """All parties. The owners entered last are the applicants (pending) or holders (registered); others are former."""
    owners = [_owner(owner) for owner in case.every("case-file-owners", "case-file-owner")]
    _give_roles(owners)
    return [*owners, *_representatives(case), *_correspondent(case)]


def _owner(owner: Branch) -> PartyRecord:
    party = PartyRecord(role="former-holder", source=owner.source)
    party.capacity = owner.text("party-type")
    party.name = _whole_name(owner)
    party.kind = owner.text("legal-entity-type-code") or owner.text("entity-statement")
    party.nationality, party.incorporated_in = _nationality(owner)
    party.address = AddressRecord(
        lines=[*owner.texts("address-1"), *owner.texts("address-2")],
        city=owner.text("city"),
        region=owner.text("state"),
        postal_code=owner.text("postcode"),
        country=_country(owner),
    )
    return party


def _whole_name(owner: Branch) -> Traced[str] | None:
    """The party's name; what it is composed of and its changes of name follow as the office printed them."""
    name = owner.text("party-name")
    more = [
        *owner.texts("composed-of-statement"),
        *owner.texts("dba-aka-text"),
        *owner.texts("name-change-explanation"),
    ]
    if name and more:
        owner.remark("name-note", "Notes beside the name: " + "; ".join(note.value for note in more), more[0].source)
    return name


def _nationality(owner: Branch) -> tuple[Traced[str] | None, Traced[str] | None]:
    """The nationality, and the state of the United States a company is incorporated in (then US by rule)."""
    country = owner.text("nationality", "country")
    state = owner.text("nationality", "state")
    other = owner.text("nationality", "other")
    if country is None and state is not None:
        country = Traced("US", state.source, rule="a state of the United States is named")
    return country or other, state


def _country(owner: Branch) -> Traced[str] | None:
    country = owner.text("country") or owner.text("other")
    state = owner.text("state")
    if country is None and state is not None:
        return Traced("US", state.source, rule="a state of the United States is named")
    return country


def _give_roles(owners: list[PartyRecord]) -> None:
    stages = [stage for owner in owners if (stage := _stage(owner)) is not None]
    if not stages:
        return
    latest = max(stages)
    role = "holder" if latest >= FIRST_REGISTRANT else "applicant"
    for owner in owners:
        if _stage(owner) == latest:
            owner.role = role


def _stage(owner: PartyRecord) -> int | None:
    """The party type as a number, where it is that of an owner."""
    if owner.capacity is None or not owner.capacity.value.isdigit():
        return None
    number = int(owner.capacity.value)
    return number if ORIGINAL_APPLICANT <= number <= LAST_OWNER else None


def _representatives(case: Branch) -> list[PartyRecord]:
    found = []
    for element in ("attorney-name", "domestic-representative-name"):
        if name := case.text("case-file-header", element):
            party = PartyRecord(role="representative", name=name, source=name.source)
            party.capacity = Traced(element, name.source)
            found.append(party)
    reference = case.text("case-file-header", "attorney-docket-number")
    if found and reference:
        found[0].reference = reference
    return found


def _correspondent(case: Branch) -> list[PartyRecord]:
    correspondent = case.one("correspondent")
    if correspondent is None:
        return []
    lines = [line for number in range(1, 6) for line in correspondent.texts(f"address-{number}")]
    if not lines:
        return []
    address = AddressRecord(lines=lines[1:])
    return [PartyRecord(role="correspondent", name=lines[0], address=address, source=correspondent.source)]
