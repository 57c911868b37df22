"""Does the owner show use? (Act s.102(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.102(2)",
    obstacle={
        "en": "No evidence of use is on file.",
        "fr": "Aucune preuve d'usage ne figure au dossier.",
    },
)
def a_use_is_shown(case: CaseView) -> bool:
    """The owner bears the burden: without evidence a claim for non-use is not rejected."""
    if case.proceeding is None or case.proceeding.facts.get("reason") != "non-use":
        return True
    return "step:file-proof-of-use" in case.proceeding.anchors
