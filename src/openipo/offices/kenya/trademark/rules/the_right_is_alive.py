"""Is the mark still on the register? (Act s.28)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.28",
    obstacle={"en": "The registration has ended."},
)
def the_right_is_alive(case: CaseView) -> bool:
    """What has ended passes to nobody and is used by nobody under it."""
    return case.state.register_status != "ended"
