"""To whom a letter goes: the party the law names, or its representative where one is recorded."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.errors import CaseError
from openipo.domain.parties.api import Address, Party, party_from_json
from openipo.domain.procedures.api import LetterState


def addressee_of(at_hand: FileAtHand, state: LetterState) -> Party:
    """The representative of the party concerned, else the party. Raises `CaseError` where there is nobody."""
    if state.to == "state":
        return office_of_state(at_hand, state)
    if state.to == "international-bureau":
        return international_bureau(at_hand, state)
    parties = parties_meant(at_hand, state)
    meant = {party.id for party in parties}
    known = [*at_hand.content.parties, *asking(at_hand, state)]
    for party in known:
        if party.role == "representative" and acts_for(party, meant, at_hand):
            return party
    if not parties:
        raise CaseError(
            gettext_noop("The letter “%(letter)s” has nobody to go to: the file names no %(to)s."),
            letter=state.letter,
            to=state.to,
        )
    return parties[0]


def office_of_state(at_hand: FileAtHand, state: LetterState) -> Party:
    """The office of the member state that the letter is about, as office.toml gives it. Raises `CaseError`."""
    for code in state.facts.get("states") or ():
        member = at_hand.law.office.member_state(code)
        if member and member.authority:
            name, *lines = member.authority
            language = at_hand.law.office.languages[0]
            return Party(
                f"state-{code}", "state", name, "organisation", Address(tuple(lines), country=code), language=language
            )
    raise CaseError(
        gettext_noop("The letter “%(letter)s” has nobody to go to: no office of a member state is known for it."),
        letter=state.letter,
    )


def international_bureau(at_hand: FileAtHand, state: LetterState) -> Party:
    """The International Bureau of WIPO, as office.toml gives its address. Raises `CaseError`."""
    office = at_hand.law.office
    if not office.international_bureau:
        raise CaseError(
            gettext_noop("The letter “%(letter)s” has nobody to go to: the office names no %(to)s."),
            letter=state.letter,
            to=state.to,
        )
    name, *lines = office.international_bureau
    address = Address(tuple(lines), country="CH")
    return Party(state.to, "correspondent", name, "organisation", address, language=office.languages[0])


def parties_meant(at_hand: FileAtHand, state: LetterState) -> Sequence[Party]:
    """The parties in the role the letter is addressed to, those of its own proceeding first."""
    own = [party for party in asking(at_hand, state) if party.role == state.to]
    if state.to in ("applicant", "holder"):
        return [*own, *at_hand.content.applicants]
    if state.to == "representative":
        return [*own, *at_hand.content.representatives, *at_hand.content.applicants]
    return [*own, *at_hand.content.parties_as(state.to), *of_interests(at_hand, state)]


def of_interests(at_hand: FileAtHand, state: LetterState) -> Sequence[Party]:
    """Licensees, pledgees and the like that the register has in the role; those of the entry that is meant first."""
    proceeding = at_hand.case.proceedings.get(state.proceeding)
    meant = proceeding.facts.get("interest") if proceeding else None
    in_order = sorted(at_hand.content.interests, key=lambda each: (each.id != meant, each.ended_on is not None))
    return [party for each in in_order for party in each.parties if party.role == state.to]


def asking(at_hand: FileAtHand, state: LetterState) -> Sequence[Party]:
    """The parties that opened the proceeding, such as an opponent."""
    proceeding = at_hand.case.proceedings.get(state.proceeding)
    return [party_from_json(party) for party in proceeding.parties] if proceeding else []


def acts_for(representative: Party, meant: set[str], at_hand: FileAtHand) -> bool:
    """A representative on the file who names nobody acts for all who apply or hold."""
    if representative.acts_for:
        return bool(meant & set(representative.acts_for))
    return representative in at_hand.content.representatives and bool(
        meant & {party.id for party in at_hand.content.applicants}
    )
