"""May renewal be asked for already? (Rule 64(1))"""

from datetime import timedelta

from openipo.domain.procedures.api import CaseView, rule

NINETY_DAYS = timedelta(days=90)


@rule(
    law="Rule 64(1)",
    obstacle={"en": "Renewal may be asked for from ninety days before expiry."},
)
def renewal_window_is_open(case: CaseView) -> bool:
    """The day of expiry is not more than ninety days away."""
    expires_on = case.state.anchors.get("expiry")
    return expires_on is not None and case.on >= expires_on - NINETY_DAYS
