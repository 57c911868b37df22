import pytest

from openipo.offices.examplia.trademark.rules.mark_can_have_figures import mark_can_have_figures
from openipo.offices.examplia.trademark.rules.tests.case import a_case


@pytest.mark.parametrize("kind", ["figurative", "combined", "three-dimensional"])
def test_what_is_looked_at_may_have_figures(kind: str) -> None:
    assert mark_can_have_figures(a_case(mark={"kind": kind}))


@pytest.mark.parametrize("kind", ["word", "sound"])
def test_words_as_such_and_sounds_have_none(kind: str) -> None:
    assert not mark_can_have_figures(a_case(mark={"kind": kind}))


def test_a_file_without_a_mark_has_none() -> None:
    assert not mark_can_have_figures(a_case(mark={}))
