"""Does a sub-licence stay within the licence out of which it is granted? (Act s.65)"""

from collections.abc import Mapping
from typing import Any

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.65",
    obstacle={
        "en": "A sub-licence needs a licence that allows it, and may not go beyond that licence in goods, "
        "term or exclusivity.",
        "fr": "Une sous-licence suppose une licence qui l'autorise et ne peut la dépasser en produits, durée "
        "ou exclusivité.",
    },
)
def licence_is_within_its_parent(case: CaseView) -> bool:
    """The parent is in force, allows sub-licences, and has the goods, the term and the exclusivity that are granted."""
    wanted = _wanted(case)
    if not wanted["under"]:
        return True
    parent = next((each for each in case.interests("licence") if each["id"] == wanted["under"]), None)
    return parent is not None and all(
        (
            parent["facts"].get("sublicences") is True,
            not parent["items"] or (wanted["items"] and set(wanted["items"]) <= set(parent["items"])),
            parent["until"] is None or (wanted["until"] and wanted["until"] <= parent["until"].isoformat()),
            wanted["exclusivity"] != "exclusive" or parent["facts"].get("exclusivity") == "exclusive",
        )
    )


def _wanted(case: CaseView) -> Mapping[str, Any]:
    """What is to stand in the register: the licence asked for, or an entered one with what is to change."""
    stated = case.stated
    entered = next((each for each in case.interests() if each["id"] == stated.get("interest")), None)
    if entered is None:
        return {
            "under": stated.get("under"),
            "items": case.items_concerned,
            "until": stated.get("until"),
            "exclusivity": stated.get("exclusivity"),
        }
    until = entered["until"].isoformat() if entered["until"] else ""
    return {
        "under": entered["under"],
        "items": entered["items"],
        "until": stated.get("until") or until,
        "exclusivity": entered["facts"].get("exclusivity"),
    }
