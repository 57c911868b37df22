"""Is no exclusive licence entered for the same goods and territory? (Act s.64(4))"""

from collections.abc import Mapping
from typing import Any

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.64(4)",
    obstacle={
        "en": "An exclusive licence is entered for these goods, or this one would be exclusive beside another.",
        "fr": "Une licence exclusive est inscrite pour ces produits, ou celle-ci serait exclusive à côté d'une autre.",
    },
)
def no_exclusive_licence_stands_in_the_way(case: CaseView) -> bool:
    """No licence of the holder for these goods and territory is exclusive; for an exclusive one, there is none."""
    if case.stated.get("under"):
        return True  # a sub-licence is measured by its own licence
    beside = [each for each in case.interests("licence") if not each["under"] and _same_territory(each, case)]
    if case.stated.get("exclusivity") == "exclusive":
        return not beside
    return all(each["facts"].get("exclusivity") != "exclusive" for each in beside)


def _same_territory(licence: Mapping[str, Any], case: CaseView) -> bool:
    """Territories that are both named and differ are taken to lie apart; a licence without one is for everywhere."""
    theirs, asked = str(licence["facts"].get("territory") or ""), str(case.stated.get("territory") or "")
    return not theirs or not asked or theirs.casefold() == asked.casefold()
