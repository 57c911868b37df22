import pytest

from openipo.offices.examplia.trademark.rules.no_exclusive_licence_stands_in_the_way import (
    no_exclusive_licence_stands_in_the_way,
)
from openipo.offices.examplia.trademark.rules.tests.case import a_case, an_interest


def clear(stated: dict[str, str], *facts: dict[str, str], under: str = "") -> bool:
    there = [an_interest(facts=each, under=under) for each in facts]
    return no_exclusive_licence_stands_in_the_way(a_case(stated=stated, interests=there))


@pytest.mark.parametrize(
    ("asked", "entered", "is_clear"),
    [
        ("exclusive", "non-exclusive", False),
        ("non-exclusive", "exclusive", False),
        ("sole", "non-exclusive", True),
        ("non-exclusive", "sole", True),
    ],
)
def test_an_exclusive_licence_stands_alone(asked: str, entered: str, is_clear: bool) -> None:
    assert clear({"exclusivity": asked}, {"exclusivity": entered}) is is_clear
    assert clear({"exclusivity": asked})


def test_territories_that_differ_lie_apart() -> None:
    entered = {"exclusivity": "exclusive", "territory": "North"}
    assert clear({"exclusivity": "exclusive", "territory": "South"}, entered)
    assert not clear({"exclusivity": "exclusive", "territory": "north"}, entered)
    assert not clear({"exclusivity": "exclusive"}, entered)


def test_sub_licences_are_measured_by_their_own_licence() -> None:
    assert clear({"exclusivity": "exclusive", "under": "i1"}, {"exclusivity": "exclusive"})
    assert clear({"exclusivity": "exclusive"}, {"exclusivity": "exclusive"}, under="i0")
