"""Was the application, or the designation, advertised before it was refused? (Act s.21(1))"""

from openipo.domain.procedures.api import CaseView, rule

SECTIONS = ("advertised", "designations")


@rule(
    law="Act s.21(1)",
    obstacle={"en": "The application has not been advertised."},
)
def application_was_advertised(case: CaseView) -> bool:
    """Its entry among those open to opposition has appeared."""
    return any(each.section in SECTIONS and each.published_on for each in case.state.entries.values())
