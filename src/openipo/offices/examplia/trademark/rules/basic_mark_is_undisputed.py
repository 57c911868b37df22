"""Is nothing pending that could end the basic mark? (Act s.163(2))"""

from openipo.domain.procedures.api import CaseView, rule

CASES = frozenset({"opposition", "appeal", "court-case", "invalidity", "revocation", "cancellation"})


@rule(
    law="Act s.163(2)",
    obstacle={
        "en": "A case that began before the five years ended is still pending.",
        "fr": "Une affaire engagée avant le terme des cinq ans est encore pendante.",
    },
)
def basic_mark_is_undisputed(case: CaseView) -> bool:
    """No opposition, appeal, court case, invalidity, revocation or cancellation is open on the file."""
    return not any(each.procedure in CASES and not each.final for each in case.state.proceedings.values())
