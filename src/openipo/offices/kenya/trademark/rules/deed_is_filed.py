"""Is the title proved? (Rule 71)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 71",
    obstacle={"en": "No deed or other proof of title is on file."},
)
def deed_is_filed(case: CaseView) -> bool:
    """The deed came with the request or later."""
    return bool(case.stated.get("deed"))
