"""Is the appeal about an application, or a designation that is not yet protected? (Act s.112(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.112(1)",
    obstacle={
        "en": "The appeal is about a registration.",
        "fr": "Le recours concerne un enregistrement.",
    },
)
def appeal_concerns_an_application(case: CaseView) -> bool:
    """By the proceeding whose decision is appealed."""
    against = case.proceeding.facts.get("against") if case.proceeding else ""
    below = case.state.proceedings.get(str(against))
    return below is not None and below.procedure in ("application", "designation", "opposition")
