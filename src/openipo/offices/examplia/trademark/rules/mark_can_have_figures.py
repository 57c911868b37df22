"""May the mark have figurative elements? (Act s.14(1); Vienna Agreement, Art. 1)"""

from openipo.domain.procedures.api import CaseView, rule

WITHOUT_FIGURES = ("word", "sound", "")


@rule(
    law="Act s.14(1)",
    obstacle={
        "en": "A word mark or a sound mark has no figurative elements.",
        "fr": "Une marque verbale ou sonore n'a pas d'éléments figuratifs.",
    },
)
def mark_can_have_figures(case: CaseView) -> bool:
    """Every kind of mark that is looked at, except words as such."""
    return case.facts["mark"].get("kind", "") not in WITHOUT_FIGURES
