"""Was the application, or the designation, published before it was refused? (Act ss.20(2) and 145(2))"""

from openipo.domain.procedures.api import CaseView, rule

SECTIONS = ("accepted", "designations")


@rule(
    law="Act s.20(2)",
    obstacle={
        "en": "The application has not been published.",
        "fr": "La demande n'a pas été publiée.",
    },
)
def application_was_published(case: CaseView) -> bool:
    """Its entry among those open to opposition has appeared."""
    return any(each.section in SECTIONS and each.published_on for each in case.state.entries.values())
