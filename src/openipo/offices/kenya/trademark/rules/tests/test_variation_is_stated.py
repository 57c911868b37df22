from openipo.offices.kenya.trademark.rules.tests.case import a_case
from openipo.offices.kenya.trademark.rules.variation_is_stated import variation_is_stated


def test_a_last_day_or_a_place() -> None:
    assert variation_is_stated(a_case(entered={"until": "2030-01-01"}))
    assert variation_is_stated(a_case(entered={"territory": "Mombasa"}))


def test_neither() -> None:
    assert not variation_is_stated(a_case())
