from openipo.offices.examplia.trademark.rules.change_of_entry_is_stated import change_of_entry_is_stated
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_a_term_or_a_territory_changes() -> None:
    assert change_of_entry_is_stated(a_case(entered={"until": "2030-01-01"}))
    assert change_of_entry_is_stated(a_case(entered={"territory": "North"}))
    assert not change_of_entry_is_stated(a_case(entered={"interest": "i1"}))
