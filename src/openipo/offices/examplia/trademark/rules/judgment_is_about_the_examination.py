"""Has the court annulled a refusal by the examiner? (Act s.116(1)(b))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.116(1)(b)",
    obstacle={
        "en": "The court has not annulled a refusal by the examiner.",
        "fr": "Le tribunal n'a pas annulé un rejet prononcé par l'examinateur.",
    },
)
def judgment_is_about_the_examination(case: CaseView) -> bool:
    """The latest judgment that annuls is on an appeal against this proceeding itself, and not against an opposition."""
    own = case.proceeding.key if case.proceeding else ""
    proceedings = case.state.proceedings
    annulled = [each for each in proceedings.values() if each.procedure == "court-case" and each.phase == "annulled"]
    appeal = proceedings.get(str(annulled[-1].facts.get("against") or "")) if annulled else None
    return appeal is not None and appeal.facts.get("against") == own
