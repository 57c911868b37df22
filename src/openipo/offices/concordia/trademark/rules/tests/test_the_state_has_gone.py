from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.concordia.trademark.rules.tests.case import FILED_ON, a_case
from openipo.offices.concordia.trademark.rules.the_state_has_gone import the_state_has_gone


def test_only_the_withdrawal_of_its_own_state_matters() -> None:
    statuses = {"QM": "withdrawn", "QS": "notified"}
    assert the_state_has_gone(a_case(designated=statuses, about=("QM",)))
    assert not the_state_has_gone(a_case(designated=statuses, about=("QS",)))


def test_a_proceeding_about_no_state_waits_for_none() -> None:
    assert not the_state_has_gone(a_case(designated={"QM": "withdrawn"}))
    assert not the_state_has_gone(CaseView({}, CaseState(), None, FILED_ON))
