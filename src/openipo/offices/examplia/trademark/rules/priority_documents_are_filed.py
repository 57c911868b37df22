"""Is a copy of each earlier application on file? (Act s.15(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.15(2)",
    obstacle={
        "en": "The certified copy of an earlier application is not on file.",
        "fr": "La copie certifiée d'une demande antérieure ne figure pas au dossier.",
    },
)
def priority_documents_are_filed(case: CaseView) -> bool:
    """Every priority claim has its certified copy."""
    return all(claim["document"] for claim in case.facts["priorities"])
