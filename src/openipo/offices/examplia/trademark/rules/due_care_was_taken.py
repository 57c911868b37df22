"""Was all due care taken to renew in time? (Act s.75(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.75(2)",
    obstacle={
        "en": "The registration is restored only where all due care was taken; otherwise refuse the request.",
        "fr": "L'enregistrement n'est restauré que si toute la diligence requise a été observée ; sinon, "
        "refusez la demande.",
    },
)
def due_care_was_taken(case: CaseView) -> bool:
    """The officer finds that all due care was taken."""
    return case.step_facts.get("due_care") is True
