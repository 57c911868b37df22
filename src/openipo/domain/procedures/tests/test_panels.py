"""A panel decides by majority; nobody else does, and there is always a decision."""

from datetime import date
from itertools import product

import pytest

from openipo.domain.procedures.api import StepNotAllowed, confirm, confirm_obstacles, object_to
from openipo.domain.procedures.tests.story import CHIEF, CLERK, Officer, Story, examined

DAY = date(2024, 4, 2)
EVA, IDA, UMA = (Officer(name, frozenset({"examiner"})) for name in ("eva", "ida", "uma"))
THREE = {"presiding": "eva", "members": ["ida", "uma"]}
OTHER = Officer("olga", frozenset({"examiner"}))


def claimed() -> Story:
    return examined().opens("claim", date(2024, 4, 1))


def before_a_panel() -> Story:
    return claimed().takes("claim.appoint-panel", DAY, CHIEF, panel=THREE)


def proposed() -> Story:
    return before_a_panel().takes("claim.reject-claim", DAY, EVA)


def agrees(story: Story, by: Officer) -> Story:
    proposal = next(iter(story.case.proposals))
    return story.follow(confirm(story.law, story.case, story.facts, proposal=proposal, by=by, on=DAY))


def objects(story: Story, by: Officer) -> Story:
    proposal = next(iter(story.case.proposals))
    return story.follow(
        object_to(story.law, story.case, story.facts, proposal=proposal, by=by, on=DAY, reason="Not proven.")
    )


def test_whoever_presides_is_named_first() -> None:
    assert before_a_panel().case.proceedings["claim"].panel == ("eva", "ida", "uma")


def test_without_a_panel_nothing_is_decided() -> None:
    assert claimed().codes("claim.reject-claim", DAY) == ["panel"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"presiding": "eva", "members": ["ida"]},
        {"presiding": "eva", "members": ["ida", "uma", "olga"]},
        {"presiding": "eva", "members": ["ida", "ida"]},
        {"presiding": "", "members": ["eva", "ida", "uma"]},
        {"presiding": "eva", "members": "ida"},
        ["eva", "ida", "uma"],
    ],
)
def test_a_panel_is_an_odd_number_of_different_officers_of_whom_one_presides(wrong: object) -> None:
    with pytest.raises(StepNotAllowed, match="is not a panel: an odd number"):
        claimed().takes("claim.appoint-panel", DAY, CHIEF, panel=wrong)


def test_one_member_proposes_and_nothing_is_decided_yet() -> None:
    story = proposed()
    assert story.phase("claim") == "open"
    assert [each.proposed_by for each in story.case.proposals.values()] == ["eva"]
    assert story.codes("claim.reject-claim", DAY) == ["proposed"]


def test_the_majority_decides() -> None:
    story = agrees(proposed(), UMA)
    assert (story.phase("claim"), story.case.proposals) == ("settled", {})
    assert [event.payload["by"] for event in story.last.of_kind("step_taken")] == ["uma"]


def test_one_vote_against_stops_nothing() -> None:
    story = objects(proposed(), IDA)
    (proposal,) = story.case.proposals.values()
    assert (proposal.objected, story.phase("claim")) == (("ida",), "open")
    assert agrees(story, UMA).phase("claim") == "settled"


def test_once_the_majority_has_objected_the_proposal_falls_and_another_can_be_made() -> None:
    story = objects(objects(proposed(), IDA), UMA)
    assert (story.phase("claim"), story.case.proposals) == ("open", {})
    assert story.codes("claim.reject-claim", DAY) == []


@pytest.mark.parametrize("votes", list(product([True, False], repeat=2)))
def test_whatever_the_votes_there_is_a_decision(votes: tuple[bool, bool]) -> None:
    story = proposed()
    for member, yes in zip((IDA, UMA), votes, strict=True):
        if story.case.proposals:
            story = agrees(story, member) if yes else objects(story, member)
    assert not story.case.proposals
    assert story.phase("claim") == ("settled" if any(votes) else "open")


def test_five_members_need_three() -> None:
    story = claimed()
    story.takes("claim.appoint-panel", DAY, CHIEF, panel={"presiding": "eva", "members": ["ida", "uma", "a", "b"]})
    story.takes("claim.reject-claim", DAY, EVA)
    assert agrees(story, IDA).phase("claim") == "open"
    assert story.case.proposals[next(iter(story.case.proposals))].agreed == ("ida",)
    assert agrees(story, UMA).phase("claim") == "settled"


def test_nobody_else_proposes_agrees_or_objects() -> None:
    with pytest.raises(StepNotAllowed, match="reserved to the members of the panel"):
        before_a_panel().takes("claim.reject-claim", DAY, OTHER)
    with pytest.raises(StepNotAllowed, match="reserved to the members of the panel"):
        agrees(proposed(), OTHER)
    with pytest.raises(StepNotAllowed, match="reserved to the members of the panel"):
        objects(proposed(), OTHER)


def test_each_member_has_one_vote() -> None:
    story = objects(proposed(), IDA)
    with pytest.raises(StepNotAllowed, match="given your vote already"):
        agrees(story, IDA)
    with pytest.raises(StepNotAllowed):
        objects(proposed(), EVA)


def test_a_step_that_one_other_confirms_is_not_voted_on() -> None:
    story = examined().takes("application.object", DAY, EVA, ("25-1",))
    story.takes("application.refuse-in-part", DAY, EVA, ("25-1",))
    with pytest.raises(StepNotAllowed, match="No panel has been appointed"):
        objects(story, CHIEF)


def test_whether_one_may_vote_can_be_asked_beforehand() -> None:
    story = proposed()
    (key,) = story.case.proposals
    asked = {each.id: confirm_obstacles(story.law, story.case, story.facts, proposal=key, by=each, on=DAY)
             for each in (EVA, IDA, CLERK)}  # fmt: skip
    assert [bool(asked[each]) for each in ("eva", "ida", "carla")] == [True, False, True]
