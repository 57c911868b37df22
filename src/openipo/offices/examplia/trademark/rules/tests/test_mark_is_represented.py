from openipo.offices.examplia.trademark.rules.mark_is_represented import mark_is_represented
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_a_word_mark_has_its_words() -> None:
    assert mark_is_represented(a_case(mark={"kind": "word", "text": "ALBA", "representations": []}))


def test_a_word_mark_of_blanks_has_none() -> None:
    assert not mark_is_represented(a_case(mark={"kind": "word", "text": "  ", "representations": []}))


def test_a_figurative_mark_has_an_image() -> None:
    assert mark_is_represented(a_case(mark={"kind": "figurative", "text": "", "representations": [{"document": "d1"}]}))


def test_words_do_not_replace_the_image() -> None:
    assert not mark_is_represented(a_case(mark={"kind": "figurative", "text": "ALBA", "representations": []}))


def test_no_mark_is_not_represented() -> None:
    assert not mark_is_represented(a_case(mark={}))
