from openipo.offices.kenya.trademark.rules.mark_is_represented import mark_is_represented
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_a_word_mark_has_its_words() -> None:
    assert mark_is_represented(a_case(mark={"kind": "word", "text": "SIMBA"}))
    assert not mark_is_represented(a_case(mark={"kind": "word", "text": " "}))


def test_another_mark_has_a_representation() -> None:
    assert mark_is_represented(a_case(mark={"kind": "figurative", "representations": [{"document": "d1"}]}))
    assert not mark_is_represented(a_case(mark={"kind": "figurative", "representations": []}))
    assert not mark_is_represented(a_case(mark={}))
