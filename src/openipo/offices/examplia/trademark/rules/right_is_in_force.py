"""Is the mark registered, and the registration in force? (Act s.73(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.73(1)",
    obstacle={
        "en": "The registration is not in force.",
        "fr": "L'enregistrement n'est pas en vigueur.",
    },
)
def right_is_in_force(case: CaseView) -> bool:
    """The file has the status of a registration that has not ended."""
    return case.state.register_status == "registered"
