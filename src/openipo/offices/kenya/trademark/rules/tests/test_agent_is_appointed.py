from openipo.offices.kenya.trademark.rules.agent_is_appointed import agent_is_appointed
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_an_applicant_at_home_needs_none() -> None:
    assert agent_is_appointed(a_case(applicants=[{"country": "UG"}, {"country": "KE"}], representatives=[]))


def test_applicants_abroad_need_one() -> None:
    assert not agent_is_appointed(a_case(applicants=[{"country": "UG"}], representatives=[]))
    assert agent_is_appointed(a_case(applicants=[{"country": "UG"}], representatives=[{"name": "Otieno & Co"}]))
