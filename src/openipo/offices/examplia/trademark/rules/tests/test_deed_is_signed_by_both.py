from openipo.offices.examplia.trademark.rules.deed_is_signed_by_both import deed_is_signed_by_both
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_by_both() -> None:
    assert deed_is_signed_by_both(a_case(stated={"signed_by": "both"}))


def test_signed_later() -> None:
    assert deed_is_signed_by_both(a_case(stated={"signed_by": "assignor"}, entered={"signed_by": "both"}))


def test_not_by_one() -> None:
    assert not deed_is_signed_by_both(a_case(stated={"signed_by": "assignor"}))


def test_not_by_nobody() -> None:
    assert not deed_is_signed_by_both(a_case(stated={}))
