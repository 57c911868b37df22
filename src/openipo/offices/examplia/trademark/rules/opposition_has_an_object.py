"""Does the opposition still concern goods of the file? (Act s.28(3))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.offices.examplia.trademark.rules.appeal_has_an_object import remains


@rule(
    law="Act s.28(3)",
    obstacle={
        "en": "The goods that are opposed have ended.",
        "fr": "Les produits frappés d'opposition n'existent plus.",
    },
)
def opposition_has_an_object(case: CaseView) -> bool:
    """Some of its goods remain, or are about to stand in the narrower words of a limitation.

    Goods that the applicant gives up within the opposition itself leave it open: the parties settle it.
    """
    own = case.proceeding
    if own is None or not own.items:
        return True
    marks = case.state.marks
    given_up = [item for item in own.items if item in marks and marks[item].proceeding == own.key]
    return bool(given_up) or any(remains(case, item) for item in own.items)
