from openipo.offices.examplia.trademark.rules.description_is_filed import description_is_filed
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_a_figurative_mark_needs_none() -> None:
    assert description_is_filed(a_case(mark={"kind": "figurative", "description": ""}))


def test_a_sound_mark_needs_one() -> None:
    assert not description_is_filed(a_case(mark={"kind": "sound", "description": " "}))


def test_a_sound_mark_with_one() -> None:
    assert description_is_filed(a_case(mark={"kind": "sound", "description": "Three notes on a horn."}))


def test_no_mark_has_none() -> None:
    assert not description_is_filed(a_case(mark={}))
