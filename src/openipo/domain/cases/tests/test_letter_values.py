"""What a letter says of the request it answers."""

import re
from datetime import timedelta

import pytest

from openipo.domain.cases.api import open_proceeding
from openipo.domain.cases.queries.work import queue
from openipo.domain.cases.testing import (
    CLERK,
    EXAMINER,
    FORMALITIES,
    OPPOSITIONS,
    REGISTRAR,
    Story,
    a_case,
    an_opponent,
    at,
)
from openipo.domain.correspondence.api import letter_with_key, letters_of, paragraphs_of
from openipo.domain.procedures.api import books
from openipo.domain.rights.api import Mark, Representation

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


def a_figure(in_phase: str) -> Story:
    mark = Mark("figurative", representations=(Representation("d1", kind="image"),))
    return a_case(in_phase, mark=mark)


def test_a_figurative_mark_is_called_that_and_not_by_its_number() -> None:
    story = a_figure("accepted")
    letter = letter_with_key(story.file, "application/acceptance")
    text = f"{letter.subject} {text_of(story, 'application/acceptance')}"
    assert "the figurative mark" in text
    assert "mark figurative mark" not in text
    assert "{" not in text
    assert f"mark {story.number}" not in text


def test_where_no_number_is_stated_the_figurative_mark_is_told_from_others_by_its_own() -> None:
    story = a_figure("registered")
    told = {letter.key: text_of(story, letter.key) for letter in letters_of(story.file)}
    registered = story.now.content.registration_number
    assert all(f"mark {number}" not in text for text in told.values() for number in (story.number, registered))


def test_every_letter_of_the_book_puts_a_noun_before_the_name_of_a_mark_that_stands_in_a_sentence() -> None:
    """Else a letter would speak of the use of figurative mark. After a colon or a comma it needs none."""
    for book_id, law_book in books().items():
        for revision in law_book.revisions.values():
            for letter in revision.letters.values():
                for language, text in letter.texts.items():
                    bare = re.findall(r"(?<![:,] )(?<!\()(?<!mark )(?<!marque )(?<!العلامة )\{mark\}", text)
                    assert not bare, (book_id, letter.id, language)


def test_lists_of_tasks_name_a_figurative_mark_by_its_kind() -> None:
    story = a_figure("examination")
    assert {line.title for line in queue("examiner", actor=EXAMINER, on=story.on).lines} == {"Figurative mark"}
