"""Is it for the applicant to complete the registration? (Act s.22(3))"""

from openipo.domain.procedures.api import CaseView, rule

FEES = ("advertisement", "registration")


@rule(
    law="Act s.22(3)",
    obstacle={"en": "No fee has been called for that the applicant has left unpaid: the delay is not the applicant's."},
)
def applicant_is_in_default(case: CaseView) -> bool:
    """The fee for the advertisement or the registration was called for and is owed."""
    return any(each.fee in FEES and each.status == "due" for each in case.state.fees.values())
