"""The parties of a proceeding: whoever its request names, and whoever a step puts in their place."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openipo.domain.procedures.model.book import Ask

PartyFacts = Mapping[str, Any]
ON_FILE = ("applicants", "holders", "representatives", "opponents")
# What a party is recorded with; the register's facts hold more, worked out from it.
KEPT = (
    *("name", "kind", "address", "service_address", "nationality", "legal_form"),
    *("identifiers", "email", "phone", "language"),
)


def parties_of(
    asks: Sequence[Ask], stated: Mapping[str, Any], facts: Mapping[str, Any], given: Sequence[PartyFacts] = ()
) -> tuple[PartyFacts, ...]:
    """Those `given`, and those whom the answers name in a role that none of them has.

    A representative acts for those who are named with him, unless he says for whom.
    """
    known = {party["role"] for party in given}
    named = [
        {**person(stated[ask.id], facts), "id": ask.role, "role": ask.role}
        for ask in asks
        if ask.role and ask.role not in known and stated.get(ask.id)
    ]
    parties = [*given, *named]
    meant = [party["id"] for party in parties if party["role"] != "representative"]
    return tuple(
        {**party, "acts_for": meant} if party["role"] == "representative" and not party.get("acts_for") else party
        for party in parties
    )


def person(stated: Any, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Whoever is meant: stated in full, or a party of the file by its id; any other text is a name."""
    if isinstance(stated, str):
        stated = next((each for each in on_file(facts) if each.get("id") == stated), {"name": stated})
    return {name: value for name, value in stated.items() if name in KEPT and value not in (None, "", {}, [])}


def on_file(facts: Mapping[str, Any]) -> Iterator[PartyFacts]:
    for role in ON_FILE:
        yield from facts.get(role) or ()


def in_their_place(before: Sequence[PartyFacts], new: Sequence[PartyFacts]) -> tuple[PartyFacts, ...]:
    """The parties after some have been named anew: they take the place of those who had their role."""
    roles = {party["role"] for party in new}
    return (*(party for party in before if party["role"] not in roles), *new)
