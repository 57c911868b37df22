"""What the register keeps of the answers to a request."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.kept import kept_facts
from openipo.domain.procedures.model.book import Ask, StatedEffect
from openipo.domain.procedures.tests.story import Story, law, published

LABEL = {"en": "Territory", "fr": "Territoire"}
WAYS = (
    {"id": "sole", "label": {"en": "Sole", "fr": "Unique"}},
    {"id": "open", "label": {"en": "Open", "fr": "Ouverte"}},
)
MONTH = {"en": "1 March 2026", "fr": "1er mars 2026"}


def kept(type: str, value: Any) -> Any:
    ask = Ask("answer", type, LABEL, options=WAYS)
    effect = StatedEffect("enter-interest", keeps=("answer",))
    return kept_facts(effect, {"answer": ask}, {"answer": value}, law().office)["kept"]


@pytest.mark.parametrize(
    ("type", "value", "words"),
    [
        ("text", "The north", {"en": "The north", "fr": "The north"}),
        ("choice", "sole", {"en": "Sole", "fr": "Unique"}),
        ("choice", "none", {}),
        ("yes-no", True, {"en": "Yes", "fr": "Oui"}),
        ("yes-no", False, {"en": "No", "fr": "Non"}),
        ("date", "2026-03-01", MONTH),
        ("money", "500.00", {"en": "500.00 XTS", "fr": "500.00 XTS"}),
    ],
)
def test_an_answer_is_kept_with_its_label_and_in_words(type: str, value: Any, words: dict[str, str]) -> None:
    answer = kept(type, value)["answer"]
    assert (answer["label"], answer["value"]) == (LABEL, value)
    assert {language: answer["words"].get(language) for language in words} == words


def test_what_was_left_open_is_not_kept() -> None:
    assert kept("text", "") == {}


def test_an_effect_that_keeps_nothing_and_names_nothing_gets_nothing_more() -> None:
    assert kept_facts(StatedEffect("renew"), {}, {"answer": "x"}, law().office) == {}
    assert kept_facts(StatedEffect("enter-interest", label=LABEL), {}, {}, law().office) == {"label": LABEL}


def called(story: Story, proceeding: str, effect: StatedEffect) -> Any:
    docket = Docket(story.law, story.facts, story.case)
    docket.call(effect, date(2024, 4, 8), "s.1", docket.at(proceeding, date(2024, 4, 8)))
    return docket.effects[0]


def test_an_effect_concerns_the_goods_of_its_proceeding_where_the_step_names_none() -> None:
    story = published().opens("opposition", date(2024, 4, 8), ("25-1",), reasons="Too close")
    assert called(story, "opposition", StatedEffect("limit-goods")).items == ("25-1",)
    assert called(story, "application", StatedEffect("limit-goods")).items == ()


def test_answers_to_the_request_and_to_steps_may_be_kept() -> None:
    story = published().opens("opposition", date(2024, 4, 8), ("25-1",), reasons="Too close")
    (kept_by_call,) = (called(story, "opposition", StatedEffect("limit-goods", keeps=("reasons",))).facts["kept"],)
    assert list(kept_by_call) == ["reasons"]
