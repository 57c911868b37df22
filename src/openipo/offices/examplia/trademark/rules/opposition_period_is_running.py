"""Is the opposition period still running? (Act s.23(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.23(1)",
    obstacle={
        "en": "The opposition period is over.",
        "fr": "Le délai d'opposition est échu.",
    },
)
def opposition_period_is_running(case: CaseView) -> bool:
    """The day lies within the opposition period."""
    return any(
        clock.clock == "opposition-period"
        and clock.status == "running"
        and clock.expires_on
        and case.on <= clock.expires_on
        for clock in case.state.clocks.values()
    )
