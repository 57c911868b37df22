"""Is the release signed by the pledgee himself? (Act s.68(1))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.offices.examplia.trademark.names import same_name


@rule(
    law="Act s.68(1)",
    obstacle={
        "en": "The release is not signed by the pledgee whom the register names.",
        "fr": "La mainlevée n'est pas signée par le créancier gagiste inscrit au registre.",
    },
)
def pledgee_has_signed_the_release(case: CaseView) -> bool:
    """Who signed is, but for capitals and blanks, the pledgee of the pledge that is released."""
    stated = case.stated
    pledges = [each for each in case.interests("pledge") if each["id"] == stated.get("interest")]
    return any(same_name(party["name"], stated.get("released_by", "")) for each in pledges for party in each["parties"])
