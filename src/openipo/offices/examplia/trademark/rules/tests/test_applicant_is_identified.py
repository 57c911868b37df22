from openipo.offices.examplia.trademark.rules.applicant_is_identified import applicant_is_identified
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_a_name_with_an_address_is_enough() -> None:
    assert applicant_is_identified(a_case(applicants=[{"name": "Ana Costa", "address": {"city": "Port Example"}}]))


def test_a_name_without_an_address_is_not() -> None:
    assert not applicant_is_identified(a_case(applicants=[{"name": "Ana Costa", "address": {}}]))


def test_one_of_two_applicants_is_enough() -> None:
    assert applicant_is_identified(
        a_case(applicants=[{"name": "", "address": {}}, {"name": "B", "address": {"city": "P"}}])
    )


def test_nobody_is_nobody() -> None:
    assert not applicant_is_identified(a_case(applicants=[]))
