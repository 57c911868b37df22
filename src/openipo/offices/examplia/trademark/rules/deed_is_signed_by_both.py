"""Have assignor and new owner both signed? (Act s.80(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.80(2)",
    obstacle={
        "en": "The deed is not signed by both parties.",
        "fr": "L'acte n'est pas signé par les deux parties.",
    },
)
def deed_is_signed_by_both(case: CaseView) -> bool:
    """Where the change rests on a contract, both sign (STLT Art. 11(1)(b))."""
    return case.stated.get("signed_by") == "both"
