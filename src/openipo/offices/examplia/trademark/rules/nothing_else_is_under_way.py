"""Is no other proceeding open on the registration? (Act s.130(2)(a))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.130(2)(a)",
    obstacle={
        "en": "Another proceeding is open on the file, so an officer looks at it.",
        "fr": "Une autre procédure est ouverte sur le dossier : un agent l'examine.",
    },
)
def nothing_else_is_under_way(case: CaseView) -> bool:
    """Every proceeding but this one and those that began with the file has ended, and none stands still."""
    own = case.proceeding.key if case.proceeding else ""
    others = [each for each in case.state.proceedings.values() if each.key not in (own, "application")]
    return all(each.final for each in others) and not (case.proceeding and case.proceeding.suspended_by)
