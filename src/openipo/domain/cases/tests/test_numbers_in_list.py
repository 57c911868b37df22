import pytest

from openipo.domain.cases.rules.numbers_in_list import MOST, ListRefused, numbers_in_list


def test_numbers_stand_on_lines_or_between_commas_each_once() -> None:
    assert numbers_in_list("TM/2026/1\r\n TM/2026/2, TM/2026/1;\tUS 75 123\n\n") == [
        "TM/2026/1",
        "TM/2026/2",
        "US 75 123",
    ]


def test_an_empty_list_is_refused() -> None:
    with pytest.raises(ListRefused):
        numbers_in_list(" ,\n")


def test_a_list_may_be_full_but_not_fuller() -> None:
    full = [str(number) for number in range(MOST)]
    assert len(numbers_in_list("\n".join(full))) == MOST
    with pytest.raises(ListRefused) as refused:
        numbers_in_list("\n".join([*full, "one more"]))
    assert refused.value.count == MOST + 1
