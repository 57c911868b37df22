"""Is there still a right or an application? (Act s.80(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.80(1)",
    obstacle={
        "en": "The application or registration has ended.",
        "fr": "La demande ou l'enregistrement a pris fin.",
    },
)
def the_right_is_alive(case: CaseView) -> bool:
    """What has ended passes to nobody and is not divided."""
    return case.state.register_status != "ended"
