"""Was the application published before it was refused? (Act s.20(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.20(2)",
    obstacle={
        "en": "The application has not been published.",
        "fr": "La demande n'a pas été publiée.",
    },
)
def application_was_published(case: CaseView) -> bool:
    """Its entry among the accepted applications has appeared."""
    return any(each.section == "accepted" and each.published_on for each in case.state.entries.values())
