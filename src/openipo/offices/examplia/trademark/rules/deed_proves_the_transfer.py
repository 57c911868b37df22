"""Is a deed, an extract or a certificate on file that proves the transfer? (Act s.80(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.80(2)",
    obstacle={
        "en": "No deed, extract or certificate proves the transfer.",
        "fr": "Aucun acte, extrait ou certificat ne prouve le transfert.",
    },
)
def deed_proves_the_transfer(case: CaseView) -> bool:
    """Stated with the request, or come later (STLT Art. 11(1))."""
    return bool(case.stated.get("deed"))
