"""Designated states: each stands on its own, and a step, a request, a fee or a letter may be about some of them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.procedures.api import (
    Finding,
    LawBook,
    LawEvent,
    Option,
    RequestOption,
    StepNotAllowed,
    confirm,
    fold,
    lint,
    open_proceeding,
    options,
    requests,
    start,
    take,
)
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.model.state import CaseState
from openipo.domain.procedures.tests.story import CHIEF, EXAMINER, FACTS, Story

UNION = Path(__file__).parent / "smallunion" / "trademark"
FILED, SENT, TOLD, RENEWED = date(2024, 3, 4), date(2024, 3, 18), date(2024, 3, 25), date(2026, 2, 2)
STATES = ("AA", "QM", "XA")


def union() -> Law:
    book = LawBook.load(UNION)
    return Law(book, book.revision("2020"), book.calendar, book.office)


@dataclass
class Regional(Story):
    """A file of the regional office, told act by act."""

    @classmethod
    def designating(cls, *states: str) -> "Regional":
        story = cls(law=union())
        named = [{"state": state} for state in states]
        received = LawEvent(
            "application_received", FILED, {"content": {"goods": FACTS["goods"], "designations": named}}, ""
        )
        story.case = fold([received], CaseState())
        story.follow(start(story.law, story.facts, FILED, case=story.case))
        return story

    def about(self, step: str, on: date, *states: str, **facts: Any) -> "Regional":
        proceeding, _, name = step.partition(".")
        self.follow(
            take(
                self.law, self.case, self.facts, proceeding=proceeding, step=name, by=EXAMINER, on=on, states=states,
                step_facts=facts,
            )
        )  # fmt: skip
        return self

    def asks(self, procedure: str, on: date, *states: str, **facts: Any) -> "Regional":
        self.follow(
            open_proceeding(
                self.law, self.case, self.facts, procedure=procedure, on=on, states=states, request_facts=facts
            )
        )
        return self

    def option(self, step: str, on: date) -> Option:
        found = options(self.law, self.case, self.facts, on)
        return next(each for each in found if f"{each.proceeding}.{each.step}" == step)

    def request(self, procedure: str, on: date) -> RequestOption:
        return next(each for each in requests(self.law, self.case, self.facts, on) if each.procedure == procedure)


def notified() -> Regional:
    story = Regional.designating(*STATES).about("application.notify", SENT)
    for letter in ("state-answer/to-state", "state-answer-2/to-state", "state-answer-3/to-state"):
        story.serves(letter, TOLD)
    return story


def refused_by_one() -> Regional:
    story = notified().about("state-answer.record-refusal", date(2024, 6, 3))
    story.passes(date(2025, 3, 26))
    return story


def test_an_application_names_its_states_and_is_charged_for_each() -> None:
    story = Regional.designating(*STATES)
    assert story.case.states == {"AA": "designated", "QM": "designated", "XA": "designated"}
    fee = story.fee("application/filing")
    assert (fee.amount, fee.states) == (25000, STATES)
    assert Regional.designating("QM").fee("application/filing").amount == 15000


def test_a_file_may_also_start_from_facts_alone() -> None:
    law = union()
    decision = start(law, {**FACTS, "designations": [{"state": "AA"}]}, FILED)
    assert next(event for event in decision.events if event.kind == "fee_charged").payload["amount"] == 15000


def test_every_state_touched_gets_a_proceeding_and_a_letter_of_its_own() -> None:
    story = Regional.designating(*STATES).about("application.notify", SENT)
    answers = {key: each.states for key, each in story.case.proceedings.items() if key != "application"}
    assert answers == {"state-answer": ("AA",), "state-answer-2": ("QM",), "state-answer-3": ("XA",)}
    about = {key: each.facts["states"] for key, each in story.case.letters.items()}
    assert about["state-answer-2/to-state"] == ["QM"]
    assert [about[key] for key in about if "to-all" in key] == [["AA"], ["QM"], ["XA"]]


def test_the_states_that_a_step_leaves_aside_have_a_status_too() -> None:
    story = Regional.designating(*STATES).about("application.notify", SENT, "AA", "XA")
    assert story.case.states == {"AA": "notified", "QM": "withdrawn", "XA": "notified"}
    taken = next(event for event in story.last.events if event.kind == "step_taken")
    assert taken.payload["states"] == ["AA", "XA"]


def test_each_state_answers_within_its_own_time_limit() -> None:
    story = Regional.designating("AA", "QM").about("application.notify", SENT)
    story.serves("state-answer/to-state", TOLD).serves("state-answer-2/to-state", date(2024, 4, 2))
    assert story.clock("state-answer/answer").expires_on == date(2025, 3, 25)
    assert story.clock("state-answer-2/answer").expires_on == date(2025, 4, 2)
    story.passes(date(2025, 3, 26))
    assert story.case.states == {"AA": "accepted", "QM": "notified"}
    assert story.phase() == "with-states"


def test_a_refusal_by_one_state_leaves_the_others_as_they_are() -> None:
    story = refused_by_one()
    assert story.case.states == {"AA": "refused", "QM": "in-force", "XA": "in-force"}
    assert story.phase() == "registered"
    (effect,) = [call for call in story.last.effects if call.effect == "register"]
    assert effect.states == ("QM", "XA")


def test_a_refusal_that_comes_too_late_is_not_recorded() -> None:
    with pytest.raises(StepNotAllowed, match="ended"):
        notified().about("state-answer-2.record-refusal", date(2025, 3, 27))


def test_a_state_may_refuse_some_goods_only() -> None:
    story = notified().about("state-answer.refuse-some-goods", date(2024, 6, 3), goods_excluded=["25-1"])
    (effect,) = story.last.effects
    assert (effect.effect, effect.states, effect.facts["goods_excluded"]) == ("exclude-goods", ("AA",), ["25-1"])
    assert story.case.items["25-1"] == "pending"


def test_a_proceeding_about_one_state_does_not_touch_another() -> None:
    with pytest.raises(StepNotAllowed) as refusal:
        notified().about("state-answer.record-refusal", date(2024, 6, 3), "QM")
    assert [each.code for each in refusal.value.obstacles] == ["states"]


def test_states_named_wrongly_are_told_one_by_one_by_name_where_the_office_knows_them() -> None:
    with pytest.raises(StepNotAllowed) as refusal:
        Regional.designating("QM").asks("renewal", RENEWED, "AA", "ZZ")
    (obstacle,) = [each for each in refusal.value.obstacles if each.code == "states"]
    assert [each.id for each in obstacle.particulars] == ["AA", "ZZ"]
    assert obstacle.reason["fr"].endswith("\u00a0: Alphalande (AA)\u00a0; ZZ")


def test_a_step_offers_the_states_it_may_touch_and_is_closed_without_any() -> None:
    story = Regional.designating("AA", "QM")
    assert story.option("application.notify", SENT).states == ("AA", "QM")
    nobody = Regional.designating()
    assert [each.code for each in nobody.option("application.notify", SENT).obstacles] == ["states"]


def test_states_are_kept_while_a_step_waits_for_a_second_pair_of_eyes() -> None:
    story = Regional.designating(*STATES).about("application.propose-notifying", SENT, "QM")
    (proposal,) = story.case.proposals.values()
    assert proposal.states == ("QM",)
    story.follow(confirm(story.law, story.case, story.facts, proposal=proposal.key, by=CHIEF, on=SENT))
    assert story.case.states == {"AA": "designated", "QM": "notified", "XA": "designated"}


def test_a_proposal_about_a_state_that_has_gone_meanwhile_is_not_confirmed() -> None:
    story = Regional.designating(*STATES).about("application.propose-notifying", SENT, "QM")
    gone = LawEvent("states_marked", SENT, {"states": ["QM"], "status": "withdrawn"}, "Protocol Art. 5")
    story.case = fold([gone], story.case)
    (proposal,) = story.case.proposals
    with pytest.raises(StepNotAllowed) as refusal:
        confirm(story.law, story.case, story.facts, proposal=proposal, by=CHIEF, on=SENT)
    assert "states" in [each.code for each in refusal.value.obstacles]


def test_a_request_names_the_states_it_concerns_and_is_charged_for_these() -> None:
    story = refused_by_one()
    assert story.request("renewal", RENEWED).states == ("QM", "XA")
    story.asks("renewal", RENEWED, "QM")
    assert story.case.proceedings["renewal"].states == ("QM",)
    assert story.fee("renewal/renewal").amount == 1500
    story.pays("renewal/renewal", RENEWED).takes("renewal.renew", RENEWED, EXAMINER)
    assert story.last.effects[0].states == ("QM",)


@pytest.mark.parametrize("states", [(), ("AA",), ("ZZ",)])
def test_a_request_about_no_state_a_refused_one_or_a_stranger_is_refused(states: tuple[str, ...]) -> None:
    with pytest.raises(StepNotAllowed) as refusal:
        refused_by_one().asks("renewal", RENEWED, *states)
    assert [each.code for each in refusal.value.obstacles] == ["states"]


def test_states_named_in_a_form_are_charged_for_and_designated() -> None:
    story = refused_by_one().asks("later-designation", RENEWED, states=["AA"])
    story.takes("later-designation.grant", RENEWED, EXAMINER)
    assert (story.fee("later-designation/renewal").amount, story.fee("later-designation/renewal").states) == (
        1500,
        ("AA",),
    )
    assert story.last.effects[0].facts["states"] == ["AA"]


@pytest.mark.parametrize("stated", ["AA", ["ZZ"], ["AA", "AA"], [1], []])
def test_only_states_of_the_office_can_be_named(stated: Any) -> None:
    with pytest.raises(StepNotAllowed) as refusal:
        refused_by_one().asks("later-designation", RENEWED, states=stated)
    assert [each.code for each in refusal.value.obstacles] == ["asked:states"]


def test_a_state_named_anew_after_its_refusal_is_designated_again() -> None:
    again = LawEvent("states_designated", RENEWED, {"designations": [{"state": "AA"}]}, "Protocol Art. 7")
    assert fold([again], refused_by_one().case).states["AA"] == "designated"


def test_who_is_a_member_depends_on_the_day() -> None:
    office = union().office
    assert [state.code for state in office.members_on(date(2019, 12, 31))] == []
    assert [state.code for state in office.members_on(date(2025, 6, 30))] == ["AA", "QM", "XA"]
    assert [state.code for state in office.members_on(date(2025, 7, 1))] == ["AA", "QM"]
    assert office.member_state("ZZ") is None


def findings(folder: Path) -> list[Finding]:
    return [each for each in lint(LawBook.load(folder)) if each.severity == "error"]


def test_the_law_of_the_union_is_sound() -> None:
    assert findings(UNION) == []
