"""Can each party of a file be told from the others?"""

from collections import Counter
from collections.abc import Sequence

from openipo.domain.parties.party import Party
from openipo.domain.parties.problem import Problem, gettext_noop


def identity_problems(parties: Sequence[Party]) -> list[Problem]:
    """Every party has an id of its own, without a full stop (ids are parts of paths)."""
    problems = [
        Problem(f"parties.{party_id}.id", gettext_noop("Two parties have the same id “{id}”."), {"id": party_id})
        for party_id, count in Counter(party.id for party in parties).items()
        if count > 1
    ]
    problems += [
        Problem("parties.id", gettext_noop("“{id}” cannot serve as the id of a party."), {"id": party.id})
        for party in parties
        if not party.id or "." in party.id
    ]
    return problems
