"""What a letter says of the request it answers."""

import pytest

from openipo.domain.cases.api import open_proceeding
from openipo.domain.cases.testing import CLERK, FORMALITIES, OPPOSITIONS, Story, a_case, an_opponent, at
from openipo.domain.correspondence.api import letter_with_key, paragraphs_of

pytestmark = pytest.mark.django_db


def text_of(story: Story, key: str) -> str:
    return " ".join(paragraph.text for paragraph in paragraphs_of(letter_with_key(story.file, key)))


def test_a_letter_in_an_opposition_names_the_goods_opposed_and_no_others() -> None:
    story = a_case("published", classes=(25, 35))
    story.oppose("25-1", opponent=an_opponent())
    story.pay("opposition")
    earlier = {"earlier_right": "Registration 000012"}
    story.step("find-admissible", OPPOSITIONS, proceeding="opposition", facts=earlier)
    text = text_of(story, "opposition/opposition-notification")
    assert "goods of class 25" in text
    assert "goods of class 35" not in text


def test_a_confirmation_names_who_asked() -> None:
    story = a_case("examination")
    applicant = story.now.content.applicants[0].name
    open_proceeding(
        file=story.file,
        procedure="withdrawal",
        on=story.on,
        by=CLERK,
        at=at(story.on),
        facts={"requested_by": applicant},
        key="withdrawal-1",
    )
    story.step("accept-withdrawal", FORMALITIES, proceeding="withdrawal")
    assert f"At the request of {applicant}" in text_of(story, "withdrawal/withdrawal-confirmation")
