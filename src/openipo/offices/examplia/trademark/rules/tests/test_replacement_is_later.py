from openipo.offices.examplia.trademark.rules.replacement_is_later import replacement_is_later
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_case


def test_only_a_later_designation_replaces() -> None:
    assert replacement_is_later(a_case(stated={"replaced_from": "2027-03-05"}, filed_on=FILED_ON))
    assert not replacement_is_later(a_case(stated={"replaced_from": "2026-03-05"}, filed_on=FILED_ON))
    assert not replacement_is_later(a_case(stated={}, filed_on=FILED_ON))
