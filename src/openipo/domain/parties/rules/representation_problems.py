"""Do representatives and powers of attorney name parties that are on the file?"""

from collections.abc import Sequence

from openipo.domain.parties.party import Party, Power
from openipo.domain.parties.problem import Problem, gettext_noop


def representation_problems(parties: Sequence[Party], powers: Sequence[Power] = ()) -> list[Problem]:
    """Each `acts_for`, grantor and representative names a party of the file; only representatives act for others."""
    by_id = {party.id: party for party in parties}
    problems = [problem for party in parties for problem in _acting(party, by_id)]
    for place, power in enumerate(powers, start=1):
        problems += _power(place, power, by_id)
    return problems


def _acting(party: Party, by_id: dict[str, Party]) -> list[Problem]:
    field = f"parties.{party.id}.acts_for"
    if party.acts_for and party.role != "representative":
        return [
            Problem(field, gettext_noop("{name} acts for others but is not a representative."), {"name": party.name})
        ]
    unknown = [other for other in party.acts_for if other not in by_id or other == party.id]
    return [
        Problem(
            field,
            gettext_noop("{name} acts for “{other}”, who is not a party of the file."),
            {"name": party.name, "other": other},
        )
        for other in unknown
    ]


def _power(place: int, power: Power, by_id: dict[str, Party]) -> list[Problem]:
    problems = []
    if power.grantor not in by_id:
        problems.append(
            Problem(f"powers.{place}.grantor", gettext_noop("The power of attorney is given by nobody on the file."))
        )
    representative = by_id.get(power.representative)
    if representative is None or representative.role != "representative":
        message = gettext_noop("The power of attorney names no representative of the file.")
        problems.append(Problem(f"powers.{place}.representative", message))
    return problems
