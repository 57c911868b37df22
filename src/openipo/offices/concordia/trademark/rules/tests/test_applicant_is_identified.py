from openipo.offices.concordia.trademark.rules.applicant_is_identified import applicant_is_identified
from openipo.offices.concordia.trademark.rules.tests.case import a_case


def test_a_name_and_an_address_are_enough() -> None:
    assert applicant_is_identified(a_case(applicants=[{"name": "Ana", "address": {"city": "Norv"}}]))


def test_a_name_alone_is_not() -> None:
    assert not applicant_is_identified(a_case(applicants=[{"name": "Ana", "address": {}}]))
