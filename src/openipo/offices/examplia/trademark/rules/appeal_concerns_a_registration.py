"""Is the appeal about a registration? (Act s.112(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.112(1)",
    obstacle={
        "en": "The appeal is about an application.",
        "fr": "Le recours concerne une demande.",
    },
)
def appeal_concerns_a_registration(case: CaseView) -> bool:
    """By the proceeding whose decision is appealed."""
    against = case.proceeding.facts.get("against") if case.proceeding else ""
    below = case.state.proceedings.get(str(against))
    return below is not None and below.procedure in ("invalidity", "revocation", "cancellation")
