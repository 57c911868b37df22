"""Is each party stated in a shape that can be recorded? The law of a country asks more; it stands in its law book."""

import re
from collections.abc import Iterator

from openipo.domain.parties.party import Party
from openipo.domain.parties.problem import Problem, gettext_noop
from openipo.standards.st3 import is_code

ROLES = ("applicant", "holder", "representative", "opponent", "correspondent", "firm")
KINDS = ("organisation", "person")


def party_problems(party: Party) -> list[Problem]:
    """What is out of shape in one party taken by itself."""
    return [*_identity(party), *_countries(party), *_contact(party)]


def _identity(party: Party) -> Iterator[Problem]:
    if not party.name.strip():
        yield Problem(f"parties.{party.id}.name", gettext_noop("A party has no name."))
    if party.role not in ROLES:
        yield Problem(
            f"parties.{party.id}.role", gettext_noop("“{role}” is not a role of a party."), {"role": party.role}
        )
    if party.kind not in KINDS:
        yield Problem(f"parties.{party.id}.kind", gettext_noop("A party is an organisation or a person."))


def _countries(party: Party) -> Iterator[Problem]:
    stated = {"address.country": party.address.country, "nationality": party.nationality}
    if party.service_address is not None:
        stated["service_address.country"] = party.service_address.country
    for field, code in stated.items():
        if code and not is_code(code):
            sentence = gettext_noop("“{code}” is not a country code of WIPO ST.3.")
            yield Problem(f"parties.{party.id}.{field}", sentence, {"code": code})


def _contact(party: Party) -> Iterator[Problem]:
    if party.email and not re.fullmatch(r"[^@\s]+@[^@\s]+", party.email):
        yield Problem(
            f"parties.{party.id}.email", gettext_noop("“{email}” is not an e-mail address."), {"email": party.email}
        )
