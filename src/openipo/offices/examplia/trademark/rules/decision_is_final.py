"""Can the decision no longer be appealed? (Act s.98(4))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.98(4)",
    obstacle={
        "en": "The decision can still be appealed, or an appeal is open.",
        "fr": "La décision est encore susceptible de recours, ou un recours est pendant.",
    },
)
def decision_is_final(case: CaseView) -> bool:
    """The time for an appeal has run out, or the appeals against this decision have been decided; none is open."""
    own = case.proceeding.key if case.proceeding else ""
    appeals = [each for each in case.state.proceedings.values() if each.facts.get("against") == own]
    if appeals:
        return all(each.final for each in appeals)
    clocks = [each for each in case.state.clocks.values() if each.proceeding == own and each.clock.endswith("-appeal")]
    return any(each.status == "missed" for each in clocks)
