"""Are the regulations of a collective or certification mark on file? (Rule 11(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 11(1)",
    obstacle={
        "en": "The regulations governing the use of the mark are not on file.",
        "fr": "Le règlement d'usage de la marque ne figure pas au dossier.",
    },
)
def regulations_are_filed(case: CaseView) -> bool:
    """A collective or certification mark comes with the regulations governing its use."""
    individual = case.facts["mark"].get("category", "individual") == "individual"
    return individual or "regulations" in case.facts["document_kinds"]
