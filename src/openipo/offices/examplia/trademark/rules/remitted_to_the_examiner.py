"""Is the case sent back to the examiner? (Act s.112(4))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.112(4)",
    obstacle={
        "en": "The case goes back to somebody else.",
        "fr": "L'affaire est renvoyée à une autre instance.",
    },
)
def remitted_to_the_examiner(case: CaseView) -> bool:
    """By the proceeding whose decision the latest appeal sent back was against."""
    sent_back = [each for each in case.state.proceedings.values() if each.phase == "remitted"]
    against = str(sent_back[-1].facts.get("against") or "") if sent_back else ""
    below = case.state.proceedings.get(against)
    return below is not None and below.procedure in ("application", "designation")
