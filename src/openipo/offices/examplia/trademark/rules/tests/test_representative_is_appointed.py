from openipo.offices.examplia.trademark.rules.representative_is_appointed import representative_is_appointed
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_an_applicant_at_home_needs_none() -> None:
    assert representative_is_appointed(a_case(applicants=[{"country": "XX"}], representatives=[]))


def test_an_applicant_abroad_needs_one() -> None:
    assert not representative_is_appointed(a_case(applicants=[{"country": "FR"}], representatives=[]))


def test_an_applicant_abroad_has_one() -> None:
    assert representative_is_appointed(a_case(applicants=[{"country": "FR"}], representatives=[{"id": "p2"}]))


def test_one_of_two_applicants_at_home_is_enough() -> None:
    assert representative_is_appointed(a_case(applicants=[{"country": "FR"}, {"country": "XX"}], representatives=[]))
