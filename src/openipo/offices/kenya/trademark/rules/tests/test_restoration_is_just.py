from openipo.offices.kenya.trademark.rules.restoration_is_just import restoration_is_just
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_only_where_the_registrar_has_found_so() -> None:
    assert restoration_is_just(a_case(entered={"just": True}))
    assert not restoration_is_just(a_case(entered={"just": False}))
    assert not restoration_is_just(a_case())
