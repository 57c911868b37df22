"""A step is taken, or refused with every reason."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from openipo.domain.procedures.api import StepNotAllowed, UnknownInCase, confirm_obstacles, withdraw_proposal
from openipo.domain.procedures.engine.docket import next_key
from openipo.domain.procedures.tests.story import CHIEF, CLERK, EXAMINER, FILED, Officer, Story, examined, invited

TODAY = date(2024, 3, 7)


def refused(story: Story, step: str, on: date = TODAY, by: Officer = CLERK, **words: Any) -> list[str]:
    with pytest.raises(StepNotAllowed) as refusal:
        story.takes(step, on, by, **words)
    return [obstacle.code for obstacle in refusal.value.obstacles]


def test_a_step_moves_the_proceeding_and_says_who_took_it_under_which_provision() -> None:
    story = Story.filed().pays("application/filing", FILED).takes("application.pass", TODAY)
    (taken,) = story.last.of_kind("step_taken")
    assert (taken.payload["from"], taken.payload["to"]) == ("received", "examined")
    assert (taken.payload["by"], taken.payload["by_role"], taken.payload["automatic"]) == ("carla", "clerk", False)
    assert (taken.provision, taken.effective_on) == ("s.14(1)", TODAY)
    assert story.case.proceedings["application"].entered_on == TODAY


def test_the_task_of_the_phase_left_closes_and_that_of_the_phase_entered_opens() -> None:
    story = Story.filed().pays("application/filing", FILED).takes("application.pass", TODAY)
    assert list(story.case.tasks) == ["application/examined"]
    assert story.case.tasks["application/examined"].due_on is None


def test_a_step_that_stays_in_its_phase_keeps_the_day_of_entry_and_the_task() -> None:
    story = examined().takes("application.publish", TODAY, EXAMINER)
    assert story.case.proceedings["application"].entered_on == date(2024, 3, 6)
    assert list(story.case.tasks) == ["application/examined"]


def test_a_refusal_names_step_phase_reasons_and_provisions() -> None:
    with pytest.raises(StepNotAllowed, match=r"application.pass \[received\]: Filing fee has not been paid") as refusal:
        Story.filed().takes("application.pass", TODAY)
    assert (refusal.value.step, refusal.value.phase) == ("application.pass", "received")
    assert "(Schedule, item 1)" in str(refusal.value)
    assert "le paiement n'est pas complet" in refusal.value.in_words("fr")


def test_letters_carry_the_facts_of_the_step() -> None:
    story = Story.filed().takes("application.invite", TODAY, grounds=["unclear"], heard_on=date(2024, 3, 6))
    letter = story.case.letters["application/notice"]
    assert letter.facts == {"grounds": ["unclear"], "heard_on": "2024-03-06", "items": [], "step": "invite"}
    assert (letter.to, letter.drafted_on, letter.issued_on) == ("applicant", TODAY, None)


def test_the_same_letter_twice_has_two_keys() -> None:
    story = invited().takes("application.reply", date(2024, 3, 13))
    story.takes("application.invite", date(2024, 3, 14), grounds=["unclear"])
    assert [key for key in story.case.letters if "notice" in key] == ["application/notice", "application/notice#2"]


def test_keys_count_on() -> None:
    taken = ["notice"]
    for _ in range(3):
        taken.append(next_key("notice", taken))
    assert taken == ["notice", "notice#2", "notice#3", "notice#4"]


def test_a_required_fact_must_be_stated() -> None:
    assert refused(Story.filed(), "application.invite") == ["asked:grounds"]
    assert refused(Story.filed(), "application.invite", grounds=[]) == ["asked:grounds"]


@pytest.mark.parametrize(
    ("fact", "wrong", "right"),
    [
        ("grounds", ["invented"], ["unclear"]),
        ("grounds", "unclear", ["unclear"]),
        ("heard_on", "yesterday", "2024-03-06"),
        ("heard_on", 7, date(2024, 3, 6)),
        ("pages", "many", 12),
        ("pages", True, "12.5"),
        ("pages", "NaN", Decimal("3")),
        ("costs", "dear", "12.50"),
        ("costs", "12.345", 12),
        ("costs", "-1", "0"),
        ("urgent", "yes", True),
        ("way", "pigeon", "post"),
        ("note", "", "anything"),
    ],
)
def test_a_fact_must_be_of_its_kind(fact: str, wrong: Any, right: Any) -> None:
    stated = {"grounds": ["unclear"]}
    if wrong != "":
        assert refused(Story.filed(), "application.invite", **{**stated, fact: wrong}) == [f"asked:{fact}"]
    assert Story.filed().takes("application.invite", TODAY, **{**stated, fact: right}).phase() == "deficient"


def test_goods_named_wrongly_are_told_one_by_one_with_the_words_that_the_register_has_for_them() -> None:
    story = examined()
    with pytest.raises(StepNotAllowed) as refusal:
        story.takes("application.object", TODAY, EXAMINER, ("9-1", "9-2"))
    (obstacle,) = refusal.value.obstacles
    assert [each.id for each in obstacle.particulars] == ["9-1", "9-2"]
    assert obstacle.reason["en"].endswith("goods and services: 9-1; 9-2")
    story.facts["goods"] = [{"id": "9-1", "text": "telescopes"}]
    with pytest.raises(StepNotAllowed, match="9-1 telescopes; 9-2"):
        story.takes("application.object", TODAY, EXAMINER, ("9-1", "9-2"))


def test_only_goods_that_the_step_may_touch_can_be_named() -> None:
    story = examined().takes("application.object", TODAY, EXAMINER, ("25-1",))
    assert refused(story, "application.object", by=EXAMINER, items=("25-1",)) == ["items"]
    assert refused(story, "application.object", by=EXAMINER, items=("99-1",)) == ["items"]
    assert refused(examined(), "application.publish", by=EXAMINER, items=("99-1",)) == ["items"]


def test_goods_named_change_and_the_others_do_not() -> None:
    story = examined().takes("application.object", TODAY, EXAMINER, ("25-1", "30-1"))
    assert story.case.items == {"25-1": "objected", "25-2": "pending", "30-1": "objected"}


def test_naming_no_goods_means_all_that_the_step_may_touch() -> None:
    story = examined().takes("application.object", TODAY, EXAMINER)
    assert set(story.case.items.values()) == {"objected"}


def test_the_rest_of_the_goods_can_have_a_status_of_its_own() -> None:
    story = examined().takes("application.object", TODAY, EXAMINER, ("25-1", "30-1"))
    story.takes("application.refuse-in-part", TODAY, EXAMINER, ("25-1",)).confirms(CHIEF, TODAY)
    assert story.case.items == {"25-1": "refused", "25-2": "pending", "30-1": "pending"}


def test_a_step_can_set_an_anchor_on_its_own_day_or_on_the_day_stated() -> None:
    story = examined().takes("application.object", TODAY, EXAMINER, ("25-1",))
    assert story.case.proceedings["application"].anchors["set:objected_on"] == TODAY
    story.takes("application.object", TODAY, EXAMINER, ("25-2",), objected_on=date(2024, 3, 1))
    assert story.case.proceedings["application"].anchors["set:objected_on"] == date(2024, 3, 1)
    assert story.clock("application/target#2").expires_on == date(2024, 3, 15)


def test_effects_on_the_register_are_called_with_day_provision_facts_and_goods() -> None:
    story = Story.filed().takes("application.withdraw", TODAY)
    (effect,) = story.last.effects
    assert (effect.effect, effect.on, effect.provision, effect.proceeding) == (
        "withdraw",
        TODAY,
        "s.24(1)",
        "application",
    )


def test_what_the_law_fixes_for_an_effect_goes_before_what_anybody_states() -> None:
    story = Story.filed().takes("application.withdraw", TODAY, reason="no longer used", note="by letter")
    (effect,) = story.last.effects
    assert effect.facts == {"reason": "given up", "since": "2020-01-01", "note": "by letter"}


def test_a_final_phase_ends_the_proceeding_and_everything_that_hangs_on_it() -> None:
    story = invited().takes("application.withdraw", date(2024, 3, 13))
    ended = story.case.proceedings["application"]
    assert (ended.final, ended.outcome, story.case.register_status) == (True, "withdrawn", "ended")
    assert story.clock("application/reply").status == "stopped"
    assert not story.case.tasks
    assert refused(story, "application.withdraw", date(2024, 3, 14)) == ["final"]


def test_a_step_of_the_system_cannot_be_taken_by_a_person() -> None:
    assert "role" in refused(published_story(), "application.appear", by=Officer("eve", frozenset({"clerk", "system"})))


def published_story() -> Story:
    return examined().takes("application.publish", TODAY, EXAMINER)


def test_a_step_or_proceeding_that_does_not_exist_is_named() -> None:
    with pytest.raises(UnknownInCase, match="Application has no step fly"):
        Story.filed().takes("application.fly", TODAY)
    with pytest.raises(UnknownInCase, match="no proceeding appeal"):
        Story.filed().takes("appeal.decide", TODAY)


def test_what_cannot_be_written_as_json_is_refused_before_anything_happens() -> None:
    with pytest.raises(TypeError, match="cannot be written into an event"):
        Story.filed().takes("application.invite", TODAY, grounds=["unclear"], note=object())


def test_facts_are_recorded_as_plain_values() -> None:
    story = Story.filed().takes(
        "application.invite", TODAY, grounds=("unclear",), pages=Decimal("2.5"), note={"tags": {"b", "a"}}
    )
    facts = story.last.of_kind("step_taken")[0].payload["facts"]
    assert facts == {"grounds": ["unclear"], "pages": "2.5", "note": {"tags": ["a", "b"]}}


class TestFourEyes:
    """A step that one officer proposes and another confirms."""

    def proposed(self) -> Story:
        story = examined().takes("application.object", TODAY, EXAMINER, ("25-1", "30-1"))
        return story.takes("application.refuse-in-part", TODAY, EXAMINER, ("25-1",))

    def test_a_proposal_changes_nothing_yet(self) -> None:
        story = self.proposed()
        assert story.phase() == "examined"
        (proposal,) = story.case.proposals.values()
        assert (proposal.proposed_by, proposal.items, proposal.step) == ("emil", ("25-1",), "refuse-in-part")
        assert [event.kind for event in story.last.events] == ["step_proposed"]

    def test_the_second_person_takes_the_step(self) -> None:
        story = self.proposed().confirms(CHIEF, date(2024, 3, 8))
        assert story.phase() == "published"
        assert not story.case.proposals
        (taken,) = story.last.of_kind("step_taken")
        assert (taken.payload["by"], taken.payload["by_role"], taken.payload["proposed_by"]) == (
            "chiara",
            "chief",
            "emil",
        )
        assert taken.effective_on == date(2024, 3, 8)

    def test_the_proposer_may_not_confirm_even_with_the_right_role(self) -> None:
        with pytest.raises(StepNotAllowed, match="Whoever proposed the step may not confirm it") as refusal:
            self.proposed().confirms(EXAMINER, TODAY)
        assert [each.code for each in refusal.value.obstacles] == ["four_eyes"]

    def test_somebody_without_the_role_may_not_confirm(self) -> None:
        with pytest.raises(StepNotAllowed, match="reserved to Chief examiner, Examiner"):
            self.proposed().confirms(CLERK, TODAY)

    def test_a_step_that_is_proposed_is_not_proposed_again(self) -> None:
        assert refused(self.proposed(), "application.refuse-in-part", by=EXAMINER) == ["proposed"]

    def test_a_proposal_can_be_taken_back_and_made_anew(self) -> None:
        story = self.proposed()
        proposal = next(iter(story.case.proposals))
        story.follow(withdraw_proposal(story.law, story.case, proposal=proposal, by=EXAMINER, on=TODAY))
        assert not story.case.proposals
        assert story.takes("application.refuse-in-part", TODAY, EXAMINER, ("30-1",)).case.proposals

    def test_conditions_are_looked_at_again_when_the_step_is_confirmed(self) -> None:
        story = self.proposed().opens("dispute", TODAY)
        with pytest.raises(StepNotAllowed, match="stands still while Dispute over ownership is open"):
            story.confirms(CHIEF, TODAY)

    def test_goods_that_changed_meanwhile_bar_the_confirmation(self) -> None:
        story = self.proposed()
        story.case.items["25-1"] = "withdrawn"  # type: ignore[index]
        with pytest.raises(StepNotAllowed, match="may not touch these items of the goods and services: 25-1"):
            story.confirms(CHIEF, TODAY)

    def test_who_may_confirm_can_be_asked_beforehand(self) -> None:
        story = self.proposed()
        proposal = next(iter(story.case.proposals))

        def codes(by: Officer) -> list[str]:
            found = confirm_obstacles(story.law, story.case, story.facts, proposal=proposal, by=by, on=TODAY)
            return [obstacle.code for obstacle in found]

        assert codes(CHIEF) == []
        assert codes(EXAMINER) == ["four_eyes"]

    def test_a_proposal_that_is_gone_is_named(self) -> None:
        story = self.proposed()
        with pytest.raises(UnknownInCase, match="no proposal x"):
            withdraw_proposal(story.law, story.case, proposal="x", by=EXAMINER, on=TODAY)

    def test_the_end_of_the_proceeding_ends_its_proposals(self) -> None:
        story = self.proposed().takes("application.withdraw", TODAY)
        assert not story.case.proposals
        assert story.last.of_kind("proposal_withdrawn")
