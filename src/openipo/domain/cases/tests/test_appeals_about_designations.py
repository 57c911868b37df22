"""A holder abroad appeals against the refusal of a designation: what the real register, its letters and gazette say."""

from datetime import date, timedelta
from typing import Any

import pytest

from openipo.domain.accounts.api import RoleGrant, User
from openipo.domain.cases.addressee import addressee_of
from openipo.domain.cases.api import open_proceeding
from openipo.domain.cases.testing import (
    EXAMINER,
    FORMALITIES,
    REGISTRAR,
    SENIOR,
    Story,
    at,
    officer,
)
from openipo.domain.cases.tests.designations import a_designation
from openipo.domain.correspondence.api import letter_with_key, paragraphs_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_board")]

EVA, UMA = (officer("board_member", name=name) for name in ("eva", "uma"))
PANEL = {"panel": {"presiding": "eva", "members": ["ida", "uma"]}}


@pytest.fixture
def _board() -> None:
    since = date(2026, 1, 1)
    for name in ("eva", "ida", "uma"):
        user = User.objects.create_user(
            name, f"{name}@office.example", "a long enough password", full_name=name.title()
        )
        RoleGrant.objects.create(
            user=user, role="board_member", valid_from=since, granted_by="test", granted_at=at(since)
        )


def agreed(story: Story, step: str, by: Any, and_by: Any, proceeding: str, **values: Any) -> None:
    proposed = story.step(step, by, proceeding=proceeding, **values)
    story.confirm(proposed.proposal, and_by)


def refused(*items: str) -> Story:
    """Refused for these goods, and the decision served on the holder the same day."""
    story = a_designation()
    story.step("capture", FORMALITIES, proceeding="designation")
    grounds = {"grounds": ["descriptive"]}
    agreed(story, "refuse-provisionally", EXAMINER, SENIOR, "designation", items=list(items), facts=grounds)
    story.step("reply-to-refusal", EXAMINER, proceeding="designation")
    story.answer("designation.refusal-under-review")
    agreed(story, "confirm-refusal", EXAMINER, SENIOR, "designation", items=list(items), facts=grounds)
    story.serve("designation-refusal", signed_by=SENIOR)
    return story


def before_the_panel(story: Story) -> Story:
    story.on += timedelta(days=10)
    facts = {"appellant": {"name": "Ana Costa"}, "against": "designation"}
    open_proceeding(file=story.file, procedure="appeal", on=story.on, by=REGISTRAR, at=at(story.on), facts=facts)
    story.pay("appeal")
    story.step("file-grounds", REGISTRAR, proceeding="appeal")
    story.step("admit-appeal-of-one-party", REGISTRAR, proceeding="appeal")
    story.step("appoint-panel", REGISTRAR, proceeding="appeal", facts=PANEL)
    return story


def decided(story: Story, step: str, **values: Any) -> Story:
    agreed(story, step, EVA, UMA, "appeal", facts={"reasons": "As argued by the holder."}, **values)
    return story


def text_of(story: Story, key: str) -> str:
    return " ".join(paragraph.text for paragraph in paragraphs_of(letter_with_key(story.file, key)))


def statuses(story: Story) -> dict[str, str]:
    """As the register has them, not the case."""
    return {item.id: item.status for item in story.now.content.goods}


def test_the_holder_reads_what_is_refused_and_how_long_there_is_for_an_appeal() -> None:
    story = refused("25-1")
    text = text_of(story, "designation/designation-refusal")
    assert "is refused for: goods of class 25 (25) (Act s.144(3))" in text
    assert "within 2 months of the service of this letter" in text
    assert "660.00" in text
    addressee = addressee_of(story.now, story.now.case.letters["designation/designation-refusal"])
    assert addressee.name == "Ana Costa"


def test_an_unanswered_refusal_names_the_goods_refused_and_no_others() -> None:
    story = a_designation("ir-2")
    story.step("capture", FORMALITIES, proceeding="designation")
    facts = {"grounds": ["descriptive"]}
    agreed(story, "refuse-provisionally", EXAMINER, SENIOR, "designation", items=["25-1"], facts=facts)
    story.wait_until(date(2026, 6, 10))
    assert story.phases["designation"] == "refused-in-part"
    text = text_of(story, "designation/designation-refusal-unanswered")
    assert "refused for: goods of class 25 (25) (Act s.144(4))" in text
    assert "class 30" not in text


def test_an_appeal_keeps_the_designation_pending_in_the_register() -> None:
    story = refused("25-1", "30-1")
    assert story.now.content.register_status == "ended"
    before_the_panel(story)
    assert (story.phases["designation"], story.now.content.register_status) == ("under-appeal", "pending")


def test_annulled_for_some_goods_the_bureau_is_told_for_which_the_mark_stands() -> None:
    story = decided(before_the_panel(refused("25-1", "30-1")), "annul-refusal", items=["30-1"])
    assert story.phases["designation"] == "refused-in-part"
    assert statuses(story) == {"25-1": "refused", "30-1": "pending"}
    assert (story.now.content.status, story.now.content.ended_on) == ("filed", None)
    key = "designation/further-decision-in-part"
    text = text_of(story, key)
    assert "The mark stands for: goods of class 30 (30)." in text
    assert "Rule 18ter(4)" in text
    assert addressee_of(story.now, story.now.case.letters[key]).name == "International Bureau of WIPO"


def test_dismissed_and_annulled_by_the_court_the_bureau_is_told_for_which_goods_the_mark_stands() -> None:
    story = decided(before_the_panel(refused("25-1")), "dismiss-appeal")
    assert story.phases["designation"] == "refused-in-part"
    assert "within 2 months of the service of this letter" in text_of(story, "appeal/appeal-dismissed")
    story.serve("appeal-dismissed", signed_by=REGISTRAR)
    story.on += timedelta(days=10)
    facts = {
        "appellant": {"name": "Ana Costa"},
        "against": "appeal",
        "court": "Intellectual Property Court",
        "court_number": "IPC 7/2026",
        "brought_on": story.on.isoformat(),
    }
    open_proceeding(file=story.file, procedure="court-case", on=story.on, by=REGISTRAR, at=at(story.on), facts=facts)
    judged = {"judgment_of": story.on.isoformat()}
    agreed(story, "record-judgment-annulling", REGISTRAR, SENIOR, "court-case", facts=judged)
    assert story.phases["designation"] == "accepted"
    assert statuses(story) == {"25-1": "pending", "30-1": "pending"}
    text = text_of(story, "designation/further-decision-open-to-opposition")
    assert "The mark stands for: goods of class 25 (25); goods of class 30 (30)." in text


def test_sent_back_the_goods_are_objected_to_again_in_the_register_too() -> None:
    story = decided(before_the_panel(refused("25-1", "30-1")), "remit-case")
    assert story.phases["designation"] == "refusal-under-review"
    assert statuses(story) == {"25-1": "objected", "30-1": "objected"}
    assert story.now.content.register_status == "pending"


def test_sent_back_for_some_goods_the_others_are_left_alone() -> None:
    story = decided(before_the_panel(refused("25-1")), "remit-case")
    assert story.phases["designation"] == "refusal-under-review"
    assert statuses(story) == {"25-1": "objected", "30-1": "pending"}


def limited(story: Story, goods: str, step: str) -> Story:
    """The International Bureau tells of a limitation of one item while the refusal is under appeal."""
    facts = {"limitation_notified_on": story.on.isoformat(), "goods": goods}
    opened: dict[str, Any] = {"file": story.file, "on": story.on, "by": FORMALITIES, "at": at(story.on), "facts": facts}
    open_proceeding(procedure="international-limitation", items=["25-1"], **opened)
    story.step(step, EXAMINER, proceeding="international-limitation", items=["25-1"])
    return story


def test_goods_under_appeal_stand_refused_in_the_narrower_words_of_a_limitation() -> None:
    story = limited(before_the_panel(refused("25-1", "30-1")), "25: hats", "narrow-refused-goods")
    assert statuses(story) == {"25-1": "refused", "30-1": "refused"}
    assert {item.id: item.text for item in story.now.content.goods}["25-1"] == "hats"
    decided(story, "annul-refusal")
    assert statuses(story) == {"25-1": "pending", "30-1": "pending"}


def test_goods_under_appeal_that_are_struck_leave_it() -> None:
    story = limited(before_the_panel(refused("25-1", "30-1")), "", "strike-refused-goods")
    assert statuses(story) == {"25-1": "limited", "30-1": "refused"}
    assert story.phases["designation"] == "under-appeal"
    decided(story, "annul-refusal")
    assert statuses(story) == {"25-1": "limited", "30-1": "pending"}
