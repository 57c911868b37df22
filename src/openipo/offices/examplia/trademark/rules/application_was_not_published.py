"""Has the application, or the designation, still to be published? (Act ss.20(1) and 145(1))"""

from openipo.domain.procedures.api import CaseView, rule

SECTIONS = ("accepted", "designations")


@rule(
    law="Act s.20(1)",
    obstacle={
        "en": "The application has been published already.",
        "fr": "La demande a déjà été publiée.",
    },
)
def application_was_not_published(case: CaseView) -> bool:
    """It goes on to publication, and to the opposition period."""
    return not any(each.section in SECTIONS and each.published_on for each in case.state.entries.values())
