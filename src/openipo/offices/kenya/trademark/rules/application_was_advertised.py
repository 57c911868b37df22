"""Was the application advertised before it was refused? (Act s.21(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.21(1)",
    obstacle={"en": "The application has not been advertised."},
)
def application_was_advertised(case: CaseView) -> bool:
    """Its entry among the advertised applications has appeared."""
    return any(each.section == "advertised" and each.published_on for each in case.state.entries.values())
