"""Has the appeal ended without a decision of the Board? (Act s.113(2))"""

from openipo.domain.procedures.api import CaseView, rule

UNDECIDED = ("not-filed", "appeal-withdrawn", "without-object")


@rule(
    law="Act s.113(2)",
    obstacle={
        "en": "The Board has decided, or no appeal was against this decision.",
        "fr": "La Chambre a statué, ou aucun recours ne visait cette décision.",
    },
)
def appeal_ended_undecided(case: CaseView) -> bool:
    """The latest appeal against this proceeding was withdrawn, treated as not filed, or closed without object."""
    own = case.proceeding.key if case.proceeding else ""
    appeals = [each for each in case.state.proceedings.values() if each.procedure == "appeal"]
    against_this = [each for each in appeals if each.facts.get("against") == own]
    return bool(against_this) and against_this[-1].phase in UNDECIDED
