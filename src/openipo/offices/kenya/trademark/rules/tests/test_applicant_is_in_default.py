from openipo.domain.procedures.api import CaseState, CaseView, FeeState
from openipo.offices.kenya.trademark.rules.applicant_is_in_default import applicant_is_in_default
from openipo.offices.kenya.trademark.rules.tests.case import FILED_ON, a_case


def owing(fee: str, status: str) -> CaseView:
    charged = FeeState(
        f"application/{fee}", fee, "application", FILED_ON, 300000, "KES", {}, "Rule 60(1)", status=status
    )
    return a_case(state=CaseState(fees={charged.key: charged}))


def test_a_fee_that_was_called_for_is_owed() -> None:
    assert applicant_is_in_default(owing("registration", "due"))
    assert applicant_is_in_default(owing("advertisement", "due"))


def test_nothing_is_owed_or_something_else() -> None:
    assert not applicant_is_in_default(owing("registration", "paid"))
    assert not applicant_is_in_default(owing("filing", "due"))
    assert not applicant_is_in_default(a_case())
