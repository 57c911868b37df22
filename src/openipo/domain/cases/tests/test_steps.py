"""Steps on a file: taken, refused with reasons, proposed and confirmed."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.api import (
    FileMoved,
    KeyReused,
    NotFound,
    confirm_step,
    file_view,
    open_proceeding,
    take_step,
    take_step_on_many,
    withdraw_proposal,
)
from openipo.domain.cases.testing import (
    CASHIER,
    CLERK,
    EXAMINER,
    FORMALITIES,
    OPPOSITIONS,
    REGISTRAR,
    SENIOR,
    Story,
    a_case,
    an_opponent,
    at,
    officer,
)
from openipo.domain.correspondence.api import addressee_of, letter_with_key
from openipo.domain.parties.api import Address, Party
from openipo.domain.procedures.api import StepNotAllowed, UnknownInCase
from openipo.domain.rights.api import rebuild
from openipo.kernel.ledger.api import verify

pytestmark = pytest.mark.django_db
GROUNDS = {"grounds": ["descriptive"]}


def under_review() -> Story:
    """A file whose reply to the office action is under review."""
    story = a_case("examination", classes=(25, 35))
    story.step("issue-office-action", EXAMINER, facts=GROUNDS, items=["25-1"])
    story.serve("office-action", signed_by=EXAMINER)
    story.step("reply-to-office-action", CLERK)
    return story


def test_a_mark_goes_from_the_counter_to_the_register() -> None:
    story = a_case("registered")
    content = story.now.content
    assert story.phases == {"application": "registered", "renewal": "in-force"}
    assert (content.registration_number, content.register_status) == ("000001", "registered")
    assert content.expires_on is not None
    assert (content.expires_on.year, content.expires_on.month) == (story.on.year + 10, story.on.month)
    assert {clock.clock for clock in story.now.case.clocks.values() if clock.status == "running"} >= {"renewal"}
    assert rebuild(check=True).is_equal
    assert not verify().faults


def test_a_step_says_what_it_brought_about() -> None:
    story = a_case("received")
    done = story.step("accord-filing-date", FORMALITIES)
    assert done.phases == {"application": "formalities"}
    assert done.letters == ("application/filing-date-notice",)
    assert done.length == len(story.now.history)


@pytest.mark.parametrize("items", [["25-1", "35-1"], []])
def test_goods_are_objected_to_on_a_ground_or_not_at_all(items: list[str]) -> None:
    """By whichever door: no goods named are all goods of the step."""
    story = a_case("examination", classes=(25, 35))
    of_some = {"grounds": [{"id": "descriptive", "items": ["25-1"]}]}
    with pytest.raises(StepNotAllowed, match="No ground is given for these goods: 35-1"):
        story.step("issue-office-action", EXAMINER, facts=of_some, items=items)
    story.step("issue-office-action", EXAMINER, facts={"grounds": [*of_some["grounds"], "customary"]}, items=items)


def test_goods_that_each_have_a_ground_are_objected_to() -> None:
    story = a_case("examination", classes=(25, 35))
    facts = {"grounds": [{"id": "descriptive", "items": ["25-1"]}]}
    story.step("issue-office-action", EXAMINER, facts=facts, items=["25-1"])
    assert story.phases["application"] != "examination"


def test_a_closed_step_is_refused_with_every_reason_and_provision() -> None:
    story = a_case("received")
    with pytest.raises(StepNotAllowed) as refusal:
        story.step("accept", FORMALITIES)
    assert {obstacle.code for obstacle in refusal.value.obstacles} >= {"phase", "role", "paid:filing"}
    assert all(obstacle.law for obstacle in refusal.value.obstacles)


def test_a_refused_step_leaves_the_file_as_it_was() -> None:
    story = a_case("received")
    before = len(story.now.history)
    with pytest.raises(StepNotAllowed):
        story.step("register", REGISTRAR)
    assert len(story.now.history) == before


def test_somebody_without_office_takes_no_step() -> None:
    story = a_case("received")
    with pytest.raises(PermissionDenied, match="Working on files: reserved"):
        story.step("accord-filing-date", officer("applicant"))


def test_two_officers_on_one_file_the_second_is_told_to_look_again() -> None:
    story = a_case("received")
    seen = len(story.now.history)
    story.step("accord-filing-date", FORMALITIES, expected_length=seen)
    with pytest.raises(FileMoved, match="Somebody else has worked on this file") as moved:
        story.step("invite-to-complete", FORMALITIES, facts={"grounds": ["goods-missing"]}, expected_length=seen)
    assert moved.value.facts["expected"] == seen


def test_a_double_click_takes_the_step_once() -> None:
    story = a_case("received")
    first = story.step("accord-filing-date", FORMALITIES, key="form-9")
    assert story.step("accord-filing-date", FORMALITIES, key="form-9") == first
    assert len(story.now.history) == first.length


def test_the_key_of_a_form_serves_for_one_act_only() -> None:
    story = a_case("received")
    story.step("accord-filing-date", FORMALITIES, key="form-9")
    with pytest.raises(KeyReused):
        story.step("pass-formalities", FORMALITIES, key="form-9")


def test_there_is_no_step_on_a_file_that_is_not_there() -> None:
    story = a_case("received")
    story.file = type(story.file)(int=1)
    with pytest.raises(NotFound, match="no such file"):
        story.step("accord-filing-date", FORMALITIES)


def test_an_unknown_step_is_named() -> None:
    with pytest.raises(UnknownInCase, match="no step fly"):
        a_case("received").step("fly", FORMALITIES)


def test_a_refusal_is_proposed_by_one_and_confirmed_by_another() -> None:
    story = under_review()
    proposed = story.step("refuse-in-part", EXAMINER, facts=GROUNDS, items=["25-1"])
    assert proposed.proposal
    assert story.phases["application"] == "reply-under-review"
    done = story.confirm(proposed.proposal, SENIOR)
    assert done.phases["application"] == "refused-in-part"
    assert dict(story.now.case.items) == {"25-1": "refused", "35-1": "pending"}
    assert done.letters == ("application/partial-refusal",)


def test_nobody_confirms_his_own_proposal_not_even_through_a_delegate() -> None:
    story = under_review()
    both = officer("examiner", "senior_examiner", name="emma")
    proposal = story.step("refuse-in-part", both, facts=GROUNDS, items=["25-1"]).proposal
    stand_in = Actor(id="stan", name="Stan", roles=frozenset({"senior_examiner"}), on_behalf_of="emma")
    for confirmer in (both, stand_in):
        with pytest.raises(PermissionDenied, match="Another officer"):
            story.confirm(proposal, confirmer)


def test_a_delegate_is_recorded_with_the_officer_he_stands_for() -> None:
    story = a_case("received")
    stand_in = Actor(id="stan", name="Stan", roles=frozenset({"formalities_officer"}), on_behalf_of="fred")
    story.step("accord-filing-date", stand_in)
    assert story.now.history[-1].actor == "stan for fred"


def test_whoever_examined_does_not_confirm_as_senior() -> None:
    story = under_review()
    proposal = story.step("refuse-in-part", officer("examiner", name="other"), facts=GROUNDS, items=["25-1"]).proposal
    promoted = officer("senior_examiner", name=EXAMINER.id)
    with pytest.raises(StepNotAllowed, match="Who proposes a refusal does not confirm it"):
        story.confirm(proposal, promoted)


def test_a_proposal_taken_back_may_be_made_again() -> None:
    story = under_review()
    proposal = story.step("refuse-in-part", EXAMINER, facts=GROUNDS, items=["25-1"]).proposal
    withdraw_proposal(file=story.file, proposal=proposal, on=story.on, by=SENIOR, at=at(story.on))
    assert not story.now.case.proposals
    assert story.step("refuse-in-part", EXAMINER, facts=GROUNDS, items=["25-1"]).proposal != proposal


def test_a_proposal_that_is_gone_cannot_be_confirmed() -> None:
    story = under_review()
    with pytest.raises(UnknownInCase, match="no proposal"):
        confirm_step(file=story.file, proposal="x", on=story.on, by=SENIOR, at=at(story.on))


def test_an_opposition_takes_its_number_and_goes_to_the_opponent_and_holds_the_application() -> None:
    story = a_case("published", classes=(25, 35))
    done = story.oppose("25-1")
    opposition = story.now.case.proceedings[done.proceeding]
    assert opposition.number == "OP/2026/0001"
    assert opposition.items == ("25-1",)
    assert story.now.case.proceedings["application"].suspended_by == ("opposition",)
    letter = letter_with_key(story.file, done.letters[0])
    assert addressee_of(letter).name == "Bold Brands Ltd"


def test_two_oppositions_stand_side_by_side_with_numbers_of_their_own() -> None:
    story = a_case("published")
    story.oppose()
    second = story.oppose(opponent=an_opponent("Crown Caps"))
    assert second.proceeding == "opposition-2"
    assert story.now.case.proceedings["opposition-2"].number == "OP/2026/0002"


def test_a_request_sent_twice_opens_one_proceeding() -> None:
    story = a_case("published")
    request: dict[str, Any] = {
        "file": story.file,
        "procedure": "opposition",
        "on": story.on,
        "by": OPPOSITIONS,
        "at": at(story.on),
        "facts": {"opponent": {"name": "Bold"}, "grounds": ["similar-mark"]},
        "items": ["25-1"],
        "parties": [an_opponent()],
        "key": "request-1",
    }
    assert open_proceeding(**request) == open_proceeding(**request)
    assert len(story.now.case.proceedings) == 2


def test_an_opposition_too_early_is_refused() -> None:
    with pytest.raises(StepNotAllowed, match="opposition"):
        a_case("accepted").oppose()


def test_who_examined_the_application_does_not_conduct_the_opposition() -> None:
    story = a_case("published")
    story.oppose()
    turncoat = officer("opposition_officer", name=EXAMINER.id)
    with pytest.raises(StepNotAllowed, match="does not conduct the opposition"):
        story.step("find-inadmissible", turncoat, proceeding="opposition", facts={"reasons": "late"})
    options = file_view(story.file, turncoat, on=story.on).options
    codes = {obstacle.code for option in options for obstacle in option.obstacles}
    assert "separation:opposition_officer" in codes


def test_requests_are_not_recorded_by_the_cashier() -> None:
    story = a_case("published")
    with pytest.raises(PermissionDenied, match="Recording requests: reserved"):
        open_proceeding(file=story.file, procedure="opposition", on=story.on, by=CASHIER, at=at(story.on))


def test_a_letter_goes_to_the_representative_where_there_is_one() -> None:
    applicant = Party(id="p1", role="applicant", name="Ana Costa", address=Address(("1 Quay",), "Port", country="XX"))
    agent = Party(
        id="r1",
        role="representative",
        name="Rita Rep",
        address=Address(("3 Mole",), "Port", country="XX"),
        acts_for=("p1",),
    )
    story = a_case("received", parties=(applicant, agent))
    assert addressee_of(letter_with_key(story.file, "application/filing-receipt")).name == "Rita Rep"


def test_the_letter_speaks_the_addressees_language() -> None:
    applicant = Party(id="p1", role="applicant", name="Ana", address=Address(("1 Quay",), country="XX"), language="fr")
    story = a_case("received", parties=(applicant,))
    letter = letter_with_key(story.file, "application/filing-receipt")
    assert letter.language == "fr"
    assert story.number in letter.subject


def test_a_bulk_step_gives_a_result_for_each_file_and_goes_on_after_a_refusal() -> None:
    ready, closed, also_ready = a_case("received"), a_case("examination"), a_case("received")
    files = [ready.file, closed.file, also_ready.file, ready.file]
    step: dict[str, Any] = {"files": files, "proceeding": "application", "step": "accord-filing-date", "key": "bulk-1"}
    outcomes = take_step_on_many(**step, on=ready.on, by=FORMALITIES, at=at(ready.on))
    assert [outcome.file for outcome in outcomes] == files[:3]
    assert [outcome.done is not None for outcome in outcomes] == [True, False, True]
    assert isinstance(outcomes[1].refusal, StepNotAllowed)
    again = take_step_on_many(**step, on=ready.on, by=FORMALITIES, at=at(ready.on))
    assert [outcome.done for outcome in again] == [outcome.done for outcome in outcomes]


def test_a_bulk_step_without_a_key_repeats_itself() -> None:
    story = a_case("received")
    step: dict[str, Any] = {"files": [story.file], "proceeding": "application", "step": "accord-filing-date"}
    acts: dict[str, Any] = {"on": story.on, "by": FORMALITIES, "at": at(story.on)}
    assert take_step_on_many(**step, **acts)[0].done
    assert isinstance(take_step_on_many(**step, **acts)[0].refusal, StepNotAllowed)


def test_a_step_needs_all_that_it_asks_for() -> None:
    story = a_case("received")
    with pytest.raises(StepNotAllowed) as refusal:
        take_step(
            file=story.file,
            proceeding="application",
            step="invite-to-complete",
            on=story.on,
            by=FORMALITIES,
            at=at(story.on),
        )
    assert [obstacle.code for obstacle in refusal.value.obstacles] == ["asked:grounds"]


def test_a_change_that_was_asked_for_is_what_the_register_then_says() -> None:
    story = a_case("registered")
    moved = {"lines": ["7 Lighthouse Hill"], "city": "Sandhaven", "country": "XX"}
    story.on += timedelta(days=3)
    done = open_proceeding(
        file=story.file,
        procedure="change-of-name-or-address",
        on=story.on,
        by=FORMALITIES,
        at=at(story.on),
        facts={"party": "p1", "address": moved},
    )
    story.pay("change")

    story.step("record-change", FORMALITIES, proceeding=done.proceeding)

    assert story.now.content.parties[0].address == Address(("7 Lighthouse Hill",), city="Sandhaven", country="XX")


def test_states_that_the_file_does_not_designate_are_refused() -> None:
    """A national file designates nobody: a step or a request that names a state is stopped, and nothing is recorded."""
    story = a_case("examination")
    length = story.now.content.length
    with pytest.raises(StepNotAllowed):
        story.step("accept", EXAMINER, states=["QN"])
    with pytest.raises(StepNotAllowed):
        open_proceeding(
            file=story.file,
            procedure="change-of-name-or-address",
            on=story.on,
            by=CLERK,
            at=at(story.on),
            facts={"name": "Ana Costa Ltd"},
            states=["QN"],
        )
    assert story.now.content.length == length
