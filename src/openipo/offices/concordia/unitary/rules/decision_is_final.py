"""Is the decision of the court final? (Annex Art. 8(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Annex Art. 8(1)",
    obstacle={
        "en": "The decision of the court is not final.",
        "fr": "La décision de la juridiction n'est pas définitive.",
    },
)
def decision_is_final(case: CaseView) -> bool:
    """The request says so."""
    return bool(case.proceeding and case.proceeding.facts.get("is_final"))
