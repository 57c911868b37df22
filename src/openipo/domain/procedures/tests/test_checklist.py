"""A step waits for the answers to its checklist, names the questions still open, and keeps the answers it rests on."""

from dataclasses import replace
from datetime import date

import pytest

from openipo.domain.procedures.api import StepNotAllowed, confirm_obstacles
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.model.book import AnswersNeeded, Check, Step
from openipo.domain.procedures.tests.story import CHIEF, CLERK, EXAMINER, FILED, Story, examined, law

TODAY = date(2024, 3, 7)
IN_FAVOUR = ("holds", "not-applicable")
CHECKS = {
    "distinctive": Check(
        "distinctive", "application.examined", "s.8", {"en": "Is it distinctive?", "fr": "Distinctif ?"}
    ),
    "decent": Check("decent", "application.examined", "s.9", {"en": "Is it decent?", "fr": "Convenable ?"}),
    "named": Check(
        "named", "application.received", "s.14", {"en": "Is it named?", "fr": "Nommé ?"}, rule="mark_is_named"
    ),
}


def asking(name: str, needed: AnswersNeeded, **changes: object) -> Law:
    """The law of Smallland, in which a step asks for answers."""
    found = law()
    application = found.revision.procedures["application"]
    step: Step = replace(application.steps[name], answered=needed, **changes)  # type: ignore[arg-type]
    asking_it = replace(application, steps={**application.steps, name: step})
    procedures = {**found.revision.procedures, "application": asking_it}
    return replace(found, revision=replace(found.revision, procedures=procedures, checks=CHECKS))


def to_publish(*of: str, answers: tuple[str, ...] = IN_FAVOUR, **given: str) -> Story:
    """Examined, under a law that lets it be published once these questions are answered so."""
    story = examined()
    story.law = asking("publish", AnswersNeeded(of or ("application.examined",), answers))
    story.facts["answers"] = {"application": given}
    return story


def test_a_step_is_closed_while_questions_are_open_and_names_them_with_its_provision() -> None:
    (obstacle,) = to_publish(decent="holds").obstacles("application.publish", TODAY)
    assert obstacle.code == "unanswered:application.examined"
    assert obstacle.reason["en"] == "Questions of the phase Examined are still to be answered (1): Is it distinctive?"
    assert obstacle.reason["fr"].endswith("(1)\u00a0: Distinctif ?")
    assert obstacle.law == examined().law.revision.procedures["application"].steps["publish"].law


def test_an_answer_that_the_law_does_not_take_stands_against_the_step() -> None:
    story = to_publish(distinctive="fails", decent="not-applicable")
    assert story.codes("application.publish", TODAY) == ["answered-against:application.examined"]
    assert (
        "stand against the step (1): Is it distinctive?"
        in story.obstacles("application.publish", TODAY)[0].reason["en"]
    )
    with pytest.raises(StepNotAllowed):
        story.takes("application.publish", TODAY, EXAMINER)


def test_open_questions_and_answers_against_it_are_both_told() -> None:
    story = to_publish(distinctive="fails")
    codes = story.codes("application.publish", TODAY)
    assert codes == ["unanswered:application.examined", "answered-against:application.examined"]


def test_once_all_is_answered_it_is_taken_and_keeps_the_answers_on_which_it_rests() -> None:
    story = to_publish(distinctive="holds", decent="not-applicable").takes("application.publish", TODAY, EXAMINER)
    (taken,) = story.last.of_kind("step_taken")
    assert taken.payload["answers"] == {"distinctive": "holds", "decent": "not-applicable"}


def test_a_law_that_wants_an_answer_takes_any() -> None:
    story = to_publish(answers=("holds", "fails", "not-applicable"), distinctive="fails", decent="fails")
    assert story.codes("application.publish", TODAY) == []


def test_a_single_question_may_be_named_and_the_others_do_not_matter() -> None:
    assert to_publish("decent", decent="holds").codes("application.publish", TODAY) == []


@pytest.mark.parametrize(("text", "codes"), [("ALBA", []), ("", ["answered-against:application.received"])])
def test_the_machine_answers_what_it_can(text: str, codes: list[str]) -> None:
    story = to_publish("named")
    story.facts["mark"] = {"kind": "word", "text": text}
    assert story.codes("application.publish", TODAY) == codes


def test_a_person_goes_before_the_machine() -> None:
    story = to_publish("named", named="not-applicable")
    story.facts["mark"] = {"kind": "figurative", "text": ""}
    assert story.codes("application.publish", TODAY) == []


def test_answers_in_another_proceeding_do_not_count() -> None:
    story = to_publish("decent")
    story.facts["answers"] = {"opposition": {"decent": "holds"}}
    assert story.codes("application.publish", TODAY) == ["unanswered:application.examined"]


def test_in_a_phase_from_which_the_step_does_not_lead_the_phase_alone_is_told() -> None:
    story = Story.filed().pays("application/filing", FILED)
    story.law = asking("publish", AnswersNeeded(("application.examined",)))
    assert story.codes("application.publish", TODAY) == ["phase"]


def test_a_proposal_is_not_confirmed_once_an_answer_has_changed() -> None:
    story = Story.filed().pays("application/filing", FILED)
    needed = AnswersNeeded(("decent",), IN_FAVOUR)
    story.law = asking("pass", needed, four_eyes=True, confirmed_by=("chief",))
    story.facts["answers"] = {"application": {"decent": "holds"}}
    story.takes("application.pass", TODAY, CLERK)
    story.facts["answers"] = {"application": {"decent": "fails"}}
    (proposal,) = story.case.proposals
    found = confirm_obstacles(story.law, story.case, story.facts, proposal=proposal, by=CHIEF, on=TODAY)
    assert [obstacle.code for obstacle in found] == ["answered-against:application.examined"]


def test_a_step_that_asks_for_no_answer_keeps_none() -> None:
    story = Story.filed().pays("application/filing", FILED).takes("application.pass", TODAY)
    (taken,) = story.last.of_kind("step_taken")
    assert "answers" not in taken.payload
