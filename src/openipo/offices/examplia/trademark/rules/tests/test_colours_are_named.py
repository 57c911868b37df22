from openipo.offices.examplia.trademark.rules.colours_are_named import colours_are_named
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_a_word_mark_has_no_colours() -> None:
    assert colours_are_named(a_case(mark={"kind": "word", "colours": []}))


def test_a_colour_mark_names_them() -> None:
    assert colours_are_named(a_case(mark={"kind": "colour", "colours": ["orange"]}))


def test_a_colour_mark_without_names() -> None:
    assert not colours_are_named(a_case(mark={"kind": "colour", "colours": []}))
