"""May a provisional refusal of a designation still be sent? (Act s.143(2))"""

from openipo.domain.procedures.api import CaseView, rule

LIMITS = ("refusal-limit", "late-refusal")


@rule(
    law="Act s.143(2)",
    obstacle={
        "en": "The limit for a provisional refusal is over.",
        "fr": "Le délai pour un refus provisoire est échu.",
    },
)
def refusal_can_still_be_sent(case: CaseView) -> bool:
    """The limit of the designation is not over, nor that of an opposition that was announced in time."""
    clocks = [each for each in case.state.clocks.values() if each.clock in LIMITS]
    return any(each.expires_on is not None and case.on <= each.expires_on for each in clocks)
