from openipo.offices.kenya.trademark.rules.applicant_is_identified import applicant_is_identified
from openipo.offices.kenya.trademark.rules.tests.case import a_case

NAMED = {"name": "Wanjiru Kamau", "address": {"lines": ["Moi Avenue"]}}


def test_one_named_applicant_is_enough() -> None:
    assert applicant_is_identified(a_case(applicants=[{"name": "", "address": {}}, NAMED]))


def test_neither_nobody_nor_half_an_applicant() -> None:
    assert not applicant_is_identified(a_case(applicants=[]))
    assert not applicant_is_identified(a_case(applicants=[{**NAMED, "address": {}}]))
    assert not applicant_is_identified(a_case(applicants=[{**NAMED, "name": ""}]))
