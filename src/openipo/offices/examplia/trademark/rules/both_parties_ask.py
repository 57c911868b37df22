"""Do both parties ask for it? (Act s.25(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.25(2)",
    obstacle={
        "en": "Both the opponent and the applicant must ask for it.",
        "fr": "L'opposant et le déposant doivent tous deux le demander.",
    },
)
def both_parties_ask(case: CaseView) -> bool:
    """The opponent and the applicant have both agreed."""
    return all(case.step_facts.get(party) is True for party in ("opponent_agrees", "applicant_agrees"))
