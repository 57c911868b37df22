from openipo.offices.concordia.trademark.rules.holder_has_signed import holder_has_signed
from openipo.offices.concordia.trademark.rules.tests.case import a_case


def test_the_request_says_so() -> None:
    assert holder_has_signed(a_case(stated={"signed": True}))
    assert not holder_has_signed(a_case(stated={"signed": False}))
