"""Both parties agree."""

from openipo.domain.procedures.api import CaseView, rule


@rule(law="s.40(4)", obstacle={"en": "Both must agree.", "fr": "Les deux doivent être d'accord."})
def both_agree(case: CaseView) -> bool:
    """Both parties agree."""
    return case.step_facts.get("both_agree") is True
