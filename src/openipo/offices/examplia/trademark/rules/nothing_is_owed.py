"""Is every fee of the proceeding paid or waived? (Act s.130(2)(b))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.130(2)(b)",
    obstacle={
        "en": "A fee of this request has not been paid.",
        "fr": "Une taxe de cette demande n'a pas été payée.",
    },
)
def nothing_is_owed(case: CaseView) -> bool:
    """No fee of the proceeding is due any more, a surcharge included."""
    own = case.proceeding.key if case.proceeding else ""
    return all(fee.status != "due" for fee in case.state.fees.values() if fee.proceeding == own)
