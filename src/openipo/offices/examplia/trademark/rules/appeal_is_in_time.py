"""Is the notice of appeal in time? (Act s.110(2))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.kernel.calendar.api import Period, add

DECISIONS = frozenset(
    {
        *("refusal", "partial-refusal", "refusal-unanswered", "opposition-inadmissible"),
        *("opposition-upheld", "opposition-upheld-opponent", "opposition-upheld-in-part"),
        *("opposition-upheld-in-part-opponent", "opposition-rejected", "opposition-rejected-opponent"),
        *("claim-inadmissible", "claim-rejected", "claim-rejected-claimant", "declared-invalid"),
        *("declared-invalid-claimant", "revocation-decision", "revocation-decision-claimant", "cancellation-decision"),
        *("designation-refusal", "designation-refusal-unanswered"),
    }
)


@rule(
    law="Act s.110(2)",
    obstacle={
        "en": "The notice of appeal came later than two months after the decision was served.",
        "fr": "L'acte de recours est parvenu plus de deux mois après la notification de la décision.",
    },
)
def appeal_is_in_time(case: CaseView) -> bool:
    """Within two months of the service of the decision, counted from its last service; before it, in time too.

    Where the case was decided twice, because the Board had sent it back, the latest decision counts.
    """
    against = str(case.step_facts.get("against") or "")
    letters = [each for each in case.state.letters.values() if each.proceeding == against and each.letter in DECISIONS]
    decided_on = max((each.drafted_on for each in letters), default=None)
    served = [each.served_on for each in letters if each.drafted_on == decided_on and each.served_on]
    if not served:
        return True
    return case.on <= add(max(served), Period(2, "months"), calendar=case.calendar).day
