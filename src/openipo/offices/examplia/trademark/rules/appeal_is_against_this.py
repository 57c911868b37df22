"""Was this the decision appealed against? (Act s.112(3))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.112(3)",
    obstacle={
        "en": "The appeal was against another decision.",
        "fr": "Le recours visait une autre décision.",
    },
)
def appeal_is_against_this(case: CaseView) -> bool:
    """An appeal against this proceeding has been decided, and no other against it is open."""
    own = case.proceeding.key if case.proceeding else ""
    appeals = [each for each in case.state.proceedings.values() if each.procedure == "appeal"]
    against_this = [each for each in appeals if each.facts.get("against") == own]
    return bool(against_this) and all(each.final for each in against_this)
