"""The door of the parties room."""

from collections.abc import Sequence

from openipo.domain.parties.conversion import (
    address_as_json,
    address_from_json,
    party_as_json,
    party_as_stated,
    party_from_json,
    power_as_json,
    power_from_json,
    stated,
)
from openipo.domain.parties.party import Address, Party, Power
from openipo.domain.parties.problem import Problem, gettext_noop
from openipo.domain.parties.rules.identity_problems import identity_problems
from openipo.domain.parties.rules.party_problems import party_problems
from openipo.domain.parties.rules.power_covers import power_covers
from openipo.domain.parties.rules.representation_problems import representation_problems
from openipo.domain.parties.rules.share_problems import parse_share, share_problems

__all__ = [
    "Address",
    "Party",
    "Power",
    "Problem",
    "address_as_json",
    "address_from_json",
    "gettext_noop",
    "parse_share",
    "party_as_json",
    "party_as_stated",
    "party_from_json",
    "power_as_json",
    "power_covers",
    "power_from_json",
    "problems_of_parties",
    "stated",
]


def problems_of_parties(parties: Sequence[Party], powers: Sequence[Power] = ()) -> list[Problem]:
    """Everything out of shape in the parties and powers of a file: names, countries, shares, representation."""
    problems = identity_problems(parties)
    for party in parties:
        problems += party_problems(party)
    return [*problems, *share_problems(parties), *representation_problems(parties, powers)]
