"""A dispute rests on earlier rights: each with its grounds, each for some of the goods."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.procedures.api import EARLIER_RIGHT_KINDS, StepNotAllowed
from openipo.domain.procedures.tests.story import Story, examined

MARK = {
    "kind": "earlier-mark",
    "number": "000012",
    "office": "XX",
    "sign": "ALBATROS",
    "holder": "Albatros Ltd",
    "grounds": ["unclear"],
    "items": ["25-1"],
}


def claimed(*rights: Any) -> Story:
    return examined().opens("claim", date(2024, 4, 1), rights=list(rights))


def refusal(*rights: Any) -> list[str]:
    with pytest.raises(StepNotAllowed) as refused:
        claimed(*rights)
    return [each.reason["en"] for each in refused.value.obstacles]


def test_several_rights_are_kept_as_stated() -> None:
    name = {"kind": "trade-name", "sign": "Alba Coffee", "grounds": ["unclear"], "items": []}
    assert claimed(MARK, name).case.proceedings["claim"].facts["rights"] == [MARK, name]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"kind": "dream"}, "Earlier right 1: “dream” is no kind of earlier right."),
        ({"number": ""}, "Earlier right 1: a right of this kind is named by its number."),
        ({"kind": "copyright", "number": "", "sign": ""}, "Earlier right 1: state the number or the sign."),
        ({"grounds": []}, "Earlier right 1: state the ground that it gives."),
        ({"grounds": ["unclear", "ugly"]}, "Earlier right 1: the law book has no ground ugly."),
    ],
)
def test_a_right_that_is_not_whole_is_told_by_its_place(change: Any, sentence: str) -> None:
    assert refusal({**MARK, **change}) == [sentence]


def test_each_mistake_is_told() -> None:
    assert len(refusal(MARK, {})) == 3


@pytest.mark.parametrize("value", [["000012"], "000012"])
def test_what_is_no_list_of_rights_is_refused(value: Any) -> None:
    with pytest.raises(StepNotAllowed, match="state each right with its kind"):
        examined().opens("claim", date(2024, 4, 1), rights=value)


def test_a_right_is_held_against_goods_of_the_request_only() -> None:
    story = Story.filed()
    with pytest.raises(StepNotAllowed, match="these goods are not among those concerned: 25-1"):
        story.opens("claim", date(2024, 4, 1), ("30-1",), rights=[MARK])


def test_every_kind_has_its_words_in_three_languages() -> None:
    assert all(set(words) == {"en", "fr", "ar"} for words in EARLIER_RIGHT_KINDS.values())
