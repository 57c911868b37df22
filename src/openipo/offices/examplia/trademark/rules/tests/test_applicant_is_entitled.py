from openipo.offices.examplia.trademark.rules.applicant_is_entitled import applicant_is_entitled
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_domicile_and_nationality_agree_with_the_file() -> None:
    at_home, abroad = [{"country": "XX"}], [{"country": "AA", "nationality": "XX"}]
    assert applicant_is_entitled(a_case(stated={"entitlement": "domicile"}, applicants=at_home))
    assert not applicant_is_entitled(a_case(stated={"entitlement": "domicile"}, applicants=abroad))
    assert applicant_is_entitled(a_case(stated={"entitlement": "nationality"}, applicants=abroad))


def test_a_nationality_that_the_file_does_not_state_and_an_establishment_are_for_the_examiner() -> None:
    assert applicant_is_entitled(a_case(stated={"entitlement": "nationality"}, applicants=[{"country": "XX"}]))
    assert applicant_is_entitled(a_case(stated={"entitlement": "establishment"}, applicants=[{"country": "AA"}]))
