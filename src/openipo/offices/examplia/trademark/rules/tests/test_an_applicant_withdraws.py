from typing import Any

from openipo.offices.examplia.trademark.rules.an_applicant_withdraws import an_applicant_withdraws
from openipo.offices.examplia.trademark.rules.tests.case import a_case

PARTIES: dict[str, Any] = {
    "applicants": [{"name": "Ana Costa"}, {"name": "Ben Dia"}],
    "representatives": [{"name": "Marks & Co"}],
}


def test_the_second_applicant_may() -> None:
    assert an_applicant_withdraws(a_case(stated={"requested_by": " ben dia "}, **PARTIES))


def test_the_representative_may() -> None:
    assert an_applicant_withdraws(a_case(stated={"requested_by": "Marks & Co"}, **PARTIES))


def test_a_stranger_may_not() -> None:
    assert not an_applicant_withdraws(a_case(stated={"requested_by": "Carla Ruiz"}, **PARTIES))


def test_an_unsigned_letter_withdraws_nothing() -> None:
    assert not an_applicant_withdraws(a_case(stated={}, applicants=[{"name": ""}], representatives=[]))


def test_without_a_request_nothing_is_withdrawn() -> None:
    assert not an_applicant_withdraws(a_case(**PARTIES))
