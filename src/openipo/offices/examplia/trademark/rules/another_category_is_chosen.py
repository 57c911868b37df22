"""Is another kind of mark chosen than the one applied for? (Act s.88(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.88(2)",
    obstacle={
        "en": "The application is for this kind of mark already.",
        "fr": "La demande porte déjà sur cette catégorie de marque.",
    },
)
def another_category_is_chosen(case: CaseView) -> bool:
    """A conversion that changes nothing opens no file."""
    chosen = case.proceeding.facts.get("category") if case.proceeding else ""
    return bool(chosen) and chosen != case.facts["mark"].get("category", "individual")
