"""Do the shares of joint owners make up the whole?"""

import re
from collections.abc import Sequence
from fractions import Fraction

from openipo.domain.parties.party import Party
from openipo.domain.parties.problem import Problem, gettext_noop


def share_problems(parties: Sequence[Party]) -> list[Problem]:
    """Shares are fractions ("1/2"); where one owner of a role states a share, all do and they add up to one."""
    problems: list[Problem] = []
    for role in ("applicant", "holder"):
        owners = [party for party in parties if party.role == role]
        if any(owner.share for owner in owners):
            problems += _shares_of(owners)
    return problems


def _shares_of(owners: Sequence[Party]) -> list[Problem]:
    missing = [owner for owner in owners if not owner.share]
    malformed = [owner for owner in owners if owner.share and parse_share(owner.share) is None]
    if missing:
        return [_share_missing(owner) for owner in missing]
    if malformed:
        return [_share_malformed(owner) for owner in malformed]
    total = sum((parse_share(owner.share) or Fraction(0) for owner in owners), Fraction(0))
    if total == 1:
        return []
    sentence = gettext_noop("The shares of the owners add up to {total}, not to 1.")
    return [Problem("parties.share", sentence, {"total": total})]


def parse_share(text: str) -> Fraction | None:
    """The fraction a share states, None if it states none between nothing and the whole."""
    match = re.fullmatch(r"\s*(\d+)\s*/\s*([1-9]\d*)\s*", text)
    if match is None:
        return Fraction(1) if text.strip() == "1" else None
    share = Fraction(int(match[1]), int(match[2]))
    return share if 0 < share <= 1 else None


def _share_missing(owner: Party) -> Problem:
    sentence = gettext_noop("{name} states no share while another owner does.")
    return Problem(f"parties.{owner.id}.share", sentence, {"name": owner.name})


def _share_malformed(owner: Party) -> Problem:
    sentence = gettext_noop("“{share}” is not a share such as 1/2.")
    return Problem(f"parties.{owner.id}.share", sentence, {"share": owner.share})
