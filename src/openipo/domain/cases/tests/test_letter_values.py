"""What a letter says of the request it answers."""

from datetime import timedelta

import pytest

from openipo.domain.cases.api import open_proceeding
from openipo.domain.cases.testing import CLERK, FORMALITIES, OPPOSITIONS, REGISTRAR, Story, a_case, an_opponent, at
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


def test_a_suspension_says_which_case_is_awaited_and_leaves_room_to_settle() -> None:
    story = a_case("published", classes=(25, 35))
    story.oppose()
    story.pay("opposition")
    story.step("find-admissible", OPPOSITIONS, proceeding="opposition", facts={"earlier_right": "000012"})
    both = {"opponent_agrees": True, "applicant_agrees": True}
    story.step("suspend-opposition", OPPOSITIONS, proceeding="opposition", facts={"earlier_case": "Case 12/2026"})
    assert "Case 12/2026" in text_of(story, "opposition/opposition-suspended-opponent")
    story.step("record-settlement", OPPOSITIONS, proceeding="opposition", facts=both)


def test_a_decision_says_its_costs_in_words() -> None:
    story = a_case("published")
    story.oppose()
    story.pay("opposition")
    story.step("find-admissible", OPPOSITIONS, proceeding="opposition", facts={"earlier_right": "000012"})
    story.wait_until(story.on + timedelta(days=70))
    story.serve("counter-statement-invitation", signed_by=OPPOSITIONS)
    story.wait_until(story.on + timedelta(days=70))
    facts = {"reasons": "Not similar.", "costs": "450", "costs_borne_by": "opponent"}
    proposal = story.step("reject-opposition", OPPOSITIONS, proceeding="opposition", facts=facts).proposal
    story.confirm(proposal, REGISTRAR)
    text = text_of(story, "opposition/opposition-rejected")
    assert "450.00" in text
    assert "XTS" in text
    assert "the opponent" in text
