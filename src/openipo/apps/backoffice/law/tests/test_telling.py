"""Provisions in words."""

import pytest

from openipo.apps.backoffice.law.telling import effect_words, goods_words
from openipo.domain.procedures.api import ItemChange, StatedEffect


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (StatedEffect("make-public"), "make public"),
        (StatedEffect("enter-interest", {"kind": "court-order"}), "enter interest (court order)"),
        (StatedEffect("enter-interest", {"kind": "seizure", "blocks_disposal": True}), "enter interest (seizure)"),
    ],
)
def test_a_change_of_the_register_is_told_with_the_words_that_the_law_fixes_for_it(
    effect: StatedEffect, words: str
) -> None:
    assert effect_words(effect) == words


def test_goods_are_told_by_their_status_or_as_they_stood_before_the_decision_taken_back() -> None:
    assert goods_words(ItemChange(("pending",), "refused")) == "goods: refused"
    taken_back = ItemChange(("refused",), "before", decided_in="itself")
    assert goods_words(taken_back) == "goods: as they stood before the decision"
