"""Does the request rest on a ground of the Act? (Act s.23(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.23(2)",
    obstacle={
        "en": "The request states neither an earlier right nor another ground.",
        "fr": "La requête n'indique ni droit antérieur ni autre motif.",
    },
)
def a_ground_is_stated(case: CaseView) -> bool:
    """An earlier right (each gives its ground), or a ground by itself."""
    return bool(case.step_facts.get("earlier_rights") or case.step_facts.get("grounds"))
