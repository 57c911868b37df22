"""Is there a power of attorney for each representative? (Rule 5(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 5(2)",
    obstacle={
        "en": "A representative has filed no power of attorney.",
        "fr": "Un mandataire n'a pas déposé de pouvoir.",
    },
)
def powers_are_filed(case: CaseView) -> bool:
    """Every representative on file has a power of attorney on file."""
    empowered = {power["representative"] for power in case.facts["powers"]}
    return all(party["id"] in empowered for party in case.facts["representatives"])
