from openipo.offices.examplia.trademark.rules.representative_has_a_power import representative_has_a_power
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_a_power_was_given_to_the_one_named() -> None:
    powers = [{"representative": "r1"}]
    assert representative_has_a_power(a_case(entered={"removes": "r1"}, powers=powers))
    assert not representative_has_a_power(a_case(entered={"removes": "r2"}, powers=powers))
