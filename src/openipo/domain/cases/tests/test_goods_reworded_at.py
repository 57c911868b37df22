"""Answers about goods count for the goods for which they were given."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from openipo.domain.cases.api import answers_of, look_at
from openipo.domain.cases.models import CheckAnswer
from openipo.domain.cases.rules.goods_reworded_at import goods_reworded_at
from openipo.domain.cases.testing import EXAMINER, Story, a_case, at
from openipo.domain.procedures.api import StepNotAllowed
from openipo.domain.rights.api import GoodsItem, correct

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


@dataclass
class Told:
    """An event as far as the rule looks at it."""

    kind: str
    payload: dict[str, Any]
    recorded_at: datetime = field(default=NOON)


def goods(**texts: str) -> list[dict[str, Any]]:
    return [{"id": item, "class_number": 25, "text": text} for item, text in texts.items()]


def received(**texts: str) -> Told:
    return Told("application_received", {"content": {"goods": goods(**texts)}}, NOON - timedelta(days=5))


def told(*events: Told) -> datetime | None:
    return goods_reworded_at(events)


def test_narrower_words_are_other_words() -> None:
    assert told(received(a="clothing"), Told("goods_limited", {"goods": goods(a="hats")})) == NOON


def test_goods_that_are_struck_change_nothing_for_the_others() -> None:
    struck = [*goods(a="clothing"), {**goods(b="shoes")[0], "status": "limited"}]
    assert told(received(a="clothing", b="shoes"), Told("goods_limited", {"goods": struck})) is None
    assert told(received(a="clothing"), Told("step_taken", {})) is None


def corrected(path: str, old: Any, new: Any) -> Told:
    return Told("corrected", {"path": path, "old": old, "new": new})


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("goods.a.text", "clothing", "clothing; hats"),
        ("goods.a.class_number", 25, 18),
        ("goods.b", None, goods(b="hats")[0]),
        ("goods", goods(a="clothing"), goods(a="coats")),
    ],
)
def test_words_that_were_recorded_wrongly_are_others_once_corrected(path: str, old: Any, new: Any) -> None:
    assert told(received(a="clothing"), corrected(path, old, new)) == NOON


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("mark.text", "ALBA", "ALMA"),
        ("goods.a.status", "pending", "refused"),
        ("goods.a", goods(a="clothing")[0], None),
    ],
)
def test_a_correction_of_something_else_changes_nothing(path: str, old: Any, new: Any) -> None:
    assert told(received(a="clothing"), corrected(path, old, new)) is None


def test_corrected_words_are_known_from_then_on() -> None:
    later = Told("goods_classified", {"goods": goods(a="coats")}, NOON + timedelta(days=1))
    assert told(received(a="clothing"), corrected("goods.a.text", "clothing", "coats"), later) == NOON


def test_the_last_change_counts() -> None:
    earlier = Told("goods_classified", {"goods": goods(a="coats")}, NOON - timedelta(days=1))
    assert told(received(a="clothing"), earlier, Told("goods_joined", {"goods": goods(a="coats", b="hats")})) == NOON
    assert told(received(a="clothing"), earlier, Told("goods_limited", {"goods": goods(a="coats")})) == (
        NOON - timedelta(days=1)
    )


def limited(story: Story, **values: Any) -> Story:
    story.on += timedelta(days=1)
    story.step("limit-goods", EXAMINER, items=["25-1"], **values)
    story.on += timedelta(days=1)
    return story


def is_outdated(story: Story, check: str) -> bool:
    return look_at(story.file).is_outdated(answers_of(story.file)["application", check])


@pytest.mark.django_db
def test_after_a_limitation_in_narrower_words_the_same_answer_is_given_anew() -> None:
    story = a_case("examination")
    story.answer("application.examination")
    limited(story, facts={"goods": "25: leather hats"})
    assert is_outdated(story, "does-not-deceive")
    assert not is_outdated(story, "is-a-sign")
    with pytest.raises(StepNotAllowed) as refused:
        story.step("accept", EXAMINER)
    assert [each.code for each in refused.value.obstacles] == ["unanswered:application.examination"]
    story.answer("application.examination")
    given = CheckAnswer.objects.filter(file=story.file)
    assert given.filter(check_id="does-not-deceive").count() == 2
    assert given.filter(check_id="is-a-sign").count() == 1
    story.step("accept", EXAMINER)
    assert story.phases["application"] == "accepted"


@pytest.mark.django_db
def test_after_a_correction_of_the_goods_the_questions_about_them_are_answered_anew() -> None:
    story = a_case("examination")
    story.answer("application.examination")
    (item,) = story.now.content.goods
    assert not is_outdated(story, "does-not-deceive")
    correct(
        story.file, path=f"goods.{item.id}.text", new=f"{item.text}; leather goods", reason="Left out by the scan",
        provision="Rule 5", by=EXAMINER, at=at(story.on + timedelta(days=1)),
    )  # fmt: skip
    assert is_outdated(story, "does-not-deceive")
    assert not is_outdated(story, "is-a-sign")


@pytest.mark.django_db
def test_goods_that_are_struck_leave_the_answers_as_they_are() -> None:
    story = with_an_item_struck()
    story.step("accept", EXAMINER)
    assert story.phases["application"] == "accepted"


def with_an_item_struck() -> Story:
    """The first of two items is given up."""
    two = (GoodsItem("25-1", 25, "clothing"), GoodsItem("30-1", 30, "coffee"))
    story = a_case("examination", goods=two)
    story.answer("application.examination")
    return limited(story)
