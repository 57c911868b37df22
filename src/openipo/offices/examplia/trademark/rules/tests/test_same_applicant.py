from openipo.offices.examplia.trademark.rules.same_applicant import same_applicant
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_the_name_is_compared_and_its_case_and_blanks_are_not() -> None:
    parties = [{"name": "Ana Costa"}, {"name": "Bo Lind"}]
    assert same_applicant(a_case(stated={"applicant_name": " ANA  Costa"}, applicants=parties))
    assert not same_applicant(a_case(stated={"applicant_name": "Ana Costa Ltd"}, applicants=parties))
