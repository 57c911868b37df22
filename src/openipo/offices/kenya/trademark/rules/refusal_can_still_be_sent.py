"""May a provisional refusal of a designation still be sent? (Madrid Protocol Art. 5(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Madrid Protocol Art. 5(2)",
    obstacle={"en": "The eighteen months for a provisional refusal are over."},
)
def refusal_can_still_be_sent(case: CaseView) -> bool:
    """The clock of the refusal has not ended."""
    clocks = [each for each in case.state.clocks.values() if each.clock == "refusal-limit"]
    return any(each.expires_on is not None and case.on <= each.expires_on for each in clocks)
