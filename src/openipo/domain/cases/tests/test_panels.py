"""A panel of the Board: who may sit on it, and how its decision comes about on a real file."""

from datetime import date, timedelta
from typing import Any

import pytest

from openipo.domain.accounts.api import RoleGrant, User
from openipo.domain.cases.api import CaseError, confirm_step, object_to_proposal, open_proceeding
from openipo.domain.cases.testing import EXAMINER, REGISTRAR, SENIOR, Story, a_case, at, officer
from openipo.domain.procedures.api import StepNotAllowed

pytestmark = pytest.mark.django_db

EVA, IDA, UMA = (officer("board_member", name=name) for name in ("eva", "ida", "uma"))
PANEL = {"presiding": "eva", "members": ["ida", "uma"]}
WHY = {"reasons": "The sign describes nothing."}


@pytest.fixture
def _board() -> None:
    """The members of the Board; the examiner of the file is one of them too."""
    since = date(2026, 1, 1)
    for name in ("eva", "ida", "uma", "examiner"):
        user = User.objects.create_user(
            name, f"{name}@office.example", "a long enough password", full_name=name.title()
        )
        RoleGrant.objects.create(
            user=user, role="board_member", valid_from=since, granted_by="test", granted_at=at(since)
        )


def appealed() -> Story:
    """Refused by the examiner and a senior examiner; the appeal is before the Board."""
    story = a_case("examination")
    story.step("issue-office-action", EXAMINER, facts={"grounds": ["descriptive"]})
    story.serve("office-action", signed_by=EXAMINER)
    story.step("reply-to-office-action", EXAMINER)
    proposal = story.step("refuse", EXAMINER, facts={"grounds": ["descriptive"]}).proposal
    story.confirm(proposal, SENIOR)
    story.on += timedelta(days=10)
    facts = {"appellant": {"name": "Ana Costa"}, "against": "application"}
    open_proceeding(file=story.file, procedure="appeal", on=story.on, by=REGISTRAR, at=at(story.on), facts=facts)
    story.pay("appeal")
    story.step("file-grounds", REGISTRAR, proceeding="appeal")
    story.step("admit-appeal-of-one-party", REGISTRAR, proceeding="appeal")
    return story


def appoint(story: Story, **panel: Any) -> None:
    story.step("appoint-panel", REGISTRAR, proceeding="appeal", facts={"panel": {**PANEL, **panel}})


@pytest.mark.usefixtures("_board")
def test_the_appeal_keeps_the_application_pending_and_has_its_own_number() -> None:
    now = appealed().now
    assert now.case.proceedings["appeal"].number == "AP/2026/0001"
    assert (now.content.register_status, now.case.register_status) == ("pending", "pending")


@pytest.mark.usefixtures("_board")
def test_nobody_sits_on_the_panel_who_examined_the_file() -> None:
    with pytest.raises(StepNotAllowed, match="examiner has examined or decided on this file before"):
        appoint(appealed(), members=["ida", "examiner"])


@pytest.mark.usefixtures("_board")
def test_nobody_sits_on_the_panel_who_is_no_member_of_the_board() -> None:
    with pytest.raises(StepNotAllowed, match="stranger does not hold the office"):
        appoint(appealed(), members=["ida", "stranger"])


@pytest.mark.usefixtures("_board")
def test_two_of_three_decide_and_the_refusal_is_undone() -> None:
    story = appealed()
    appoint(story)
    proposal = story.step("annul-refusal", EVA, proceeding="appeal", facts=WHY).proposal
    object_to_proposal(file=story.file, proposal=proposal, reason="It does.", on=story.on, by=IDA, at=at(story.on))
    assert story.phases["appeal"] == "with-panel"
    story.confirm(proposal, UMA)
    now = story.now
    assert (story.phases["appeal"], story.phases["application"]) == ("allowed", "accepted")
    assert (now.content.status, now.content.register_status, now.content.ended_on) == ("filed", "pending", None)


@pytest.mark.usefixtures("_board")
def test_two_objections_bring_the_proposal_down() -> None:
    story = appealed()
    appoint(story)
    proposal = story.step("dismiss-appeal", EVA, proceeding="appeal", facts=WHY).proposal
    for member in (IDA, UMA):
        object_to_proposal(file=story.file, proposal=proposal, reason="No.", on=story.on, by=member, at=at(story.on))
    assert (story.now.case.proposals, story.phases["appeal"]) == ({}, "with-panel")


@pytest.mark.usefixtures("_board")
def test_whoever_does_not_agree_says_why_and_outsiders_have_no_say() -> None:
    story = appealed()
    appoint(story)
    proposal = story.step("dismiss-appeal", EVA, proceeding="appeal", facts=WHY).proposal
    with pytest.raises(CaseError, match="says why"):
        object_to_proposal(file=story.file, proposal=proposal, reason=" ", on=story.on, by=IDA, at=at(story.on))
    olga = officer("board_member", name="olga")
    with pytest.raises(StepNotAllowed, match="reserved to the members of the panel"):
        confirm_step(file=story.file, proposal=proposal, on=story.on, by=olga, at=at(story.on))
