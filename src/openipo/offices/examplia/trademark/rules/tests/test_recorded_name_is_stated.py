from openipo.offices.examplia.trademark.rules.recorded_name_is_stated import recorded_name_is_stated
from openipo.offices.examplia.trademark.rules.tests.case import a_case

ANA, BEN = {"name": "Ana Costa"}, {"name": "Ben Dias"}


def test_the_name_may_differ_in_capitals_only() -> None:
    assert recorded_name_is_stated(a_case(stated={"recorded_name": "ana COSTA"}, applicants=[ANA]))
    assert not recorded_name_is_stated(a_case(stated={"recorded_name": "Anna Costa"}, applicants=[ANA]))


def test_where_two_hold_the_right_an_officer_looks() -> None:
    assert not recorded_name_is_stated(a_case(stated={"recorded_name": "Ana Costa"}, applicants=[ANA, BEN]))


def test_nothing_stated_matches_nobody() -> None:
    assert not recorded_name_is_stated(a_case(stated={}, applicants=[ANA]))
    assert not recorded_name_is_stated(a_case(applicants=[ANA]))
