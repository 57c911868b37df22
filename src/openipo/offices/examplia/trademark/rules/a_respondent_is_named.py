"""Is there another party to the appeal? (Act s.111(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.111(1)",
    obstacle={
        "en": "The appeal names no respondent.",
        "fr": "Le recours ne désigne aucun intimé.",
    },
)
def a_respondent_is_named(case: CaseView) -> bool:
    """Whoever was party below and did not appeal."""
    return case.proceeding is not None and any(each.get("role") == "respondent" for each in case.proceeding.parties)
