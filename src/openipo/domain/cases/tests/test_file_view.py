"""The page of a file."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.api import CaseError, NotFound, file_view, look_at, run_checks, take_step
from openipo.domain.cases.sentences import SENTENCES, teller
from openipo.domain.cases.testing import (
    CLERK,
    EXAMINER,
    FORMALITIES,
    OPPOSITIONS,
    REGISTRAR,
    SENIOR,
    a_case,
    an_application,
    at,
)
from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import project, record_imported
from openipo.kernel.calendar.api import day_in_words, in_language
from openipo.kernel.ledger.api import append, history, open_chain

pytestmark = pytest.mark.django_db


def test_the_page_says_where_the_file_stands_and_what_is_next_and_why() -> None:
    story = a_case("received")
    view = file_view(story.file, CLERK, on=story.on)
    assert (view.status, view.public_status) == ("Received, filing date to be accorded", "Application received")
    assert {happening.kind for happening in view.next} == {"clock", "task", "fee", "letter"}
    [clock] = view.clocks
    assert "1 month from 5 March 2026" in clock.because["en"]
    assert (clock.whose, clock.is_overdue) == ("applicant", False)
    assert view.open_amount == 22000
    assert view.items == {"25-1": "pending"}
    assert view.letters[0].letter is not None


def test_the_page_shows_the_steps_with_the_reasons_of_those_that_are_closed() -> None:
    story = a_case("received")
    options = {option.step: option for option in file_view(story.file, FORMALITIES, on=story.on).options}
    assert options["accord-filing-date"].is_open
    assert not options["accept"].is_open
    assert all(obstacle.reason["fr"] and obstacle.law for obstacle in options["accept"].obstacles)


def test_the_page_speaks_the_officers_language() -> None:
    story = a_case("received")
    french = Actor(id="f", name="F", roles=frozenset({"examiner"}), language="fr")
    view = file_view(story.file, french, on=story.on)
    assert view.status == "Reçue, date de dépôt à attribuer"
    assert "5 mars 2026" in view.history[-1].sentence


@pytest.mark.parametrize(
    ("language", "served", "who"),
    [
        ("en", "The letter “Formalities notice” was served on {day} (by post).", "the program"),
        ("fr", "La lettre « Avis de forme » a été notifiée le {day} (par la poste).", "le programme"),
        ("ar", "بُلِّغت الرسالة «إشعار الشكليات» في {day} (بالبريد).", "البرنامج"),
    ],
)
def test_the_history_is_told_in_the_readers_words(language: str, served: str, who: str) -> None:
    """The law's own names in the words beside it, where it has none of that language; codes as words."""
    story = a_case("formalities")
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["description-missing"]})
    story.serve("formalities-notice", signed_by=FORMALITIES)
    day = in_language(day_in_words(story.on), language)
    story.wait_until(story.on + timedelta(days=100))
    view = file_view(story.file, replace(FORMALITIES, language=language), on=story.on)
    (line,) = [line for line in view.history if line.kind == "letter_served"]
    assert line.sentence.replace("\xa0", " ") == served.format(day=day)
    assert who in {line.actor for line in view.history}


def test_a_busy_file_takes_few_queries(django_assert_max_num_queries: Any) -> None:
    story = a_case("published", classes=(9, 25, 35))
    story.oppose("25-1")
    story.oppose("35-1")
    with django_assert_max_num_queries(15):
        view = file_view(story.file, REGISTRAR, on=story.on)
    assert len(view.proceedings) == 3
    assert view.proceedings[0].suspended_by == ("opposition", "opposition-2")
    assert [request.procedure for request in view.requests if request.is_open]


def test_the_history_is_told_in_sentences_with_labels_and_not_with_ids() -> None:
    story = a_case("registered")
    lines = file_view(story.file, CLERK, on=story.on).history
    told = " ".join(line.sentence for line in lines)
    assert "Accept the application. The file is now: Accepted, queued for publication." in told
    assert "The fee “Filing fee” was paid in full." in told
    assert "The mark was registered as 000001 until 20 June 2036." in told
    assert {line.kind for line in lines} <= set(SENTENCES)
    assert lines[0].sequence == len(lines)


def test_an_event_of_a_kind_that_nobody_foresaw_is_still_told() -> None:
    story = a_case("received")
    [first, *_] = story.now.history
    strange = type(first)(**{**vars(first), "kind": "sung", "payload": {}})
    assert teller([strange], None, "en").tell(strange) == "Recorded: sung."


def test_shown_as_of_a_day_the_page_offers_nothing_to_do() -> None:
    story = a_case("published")
    view = file_view(story.file, REGISTRAR, on=story.on, as_of=story.on - timedelta(days=14))
    assert view.status == "Accepted, queued for publication"
    assert (view.options, view.requests, view.checks, view.tasks) == ((), (), (), ())
    assert view.entries[0].state.published_on is None


def test_shown_as_known_at_an_instant_later_records_are_unknown() -> None:
    story = a_case("received")
    take_step(
        file=story.file, proceeding="application", step="accord-filing-date", on=story.on, by=FORMALITIES,
        at=at(story.on, 15),
    )  # fmt: skip
    view = file_view(story.file, REGISTRAR, on=story.on, known_at=at(story.on, 14))
    assert view.status == "Received, filing date to be accorded"


def test_there_is_no_page_of_a_file_that_is_not_there() -> None:
    story = a_case("received")
    with pytest.raises(NotFound, match="no such file"):
        file_view(uuid4(), CLERK, on=story.on)
    with pytest.raises(NotFound):
        look_at(story.file, as_of=story.on - timedelta(days=1))


def test_a_proposal_shows_who_may_confirm_it() -> None:
    story = a_case("examination")
    story.step("issue-office-action", EXAMINER, facts={"grounds": ["descriptive"]})
    story.serve("office-action", signed_by=EXAMINER)
    story.step("reply-to-office-action", CLERK)
    story.step("refuse", EXAMINER, facts={"grounds": ["descriptive"]})
    [proposal] = file_view(story.file, SENIOR, on=story.on).proposals
    assert proposal.obstacles == ()
    [proposal] = file_view(story.file, EXAMINER, on=story.on).proposals
    assert proposal.obstacles


def test_the_checks_of_a_phase_are_passed_failed_or_put_to_a_person() -> None:
    story = a_case("formalities")
    results = {check.id: check for check in run_checks(story.file, "application.formalities", on=story.on)}
    assert {check.result for check in results.values()} <= {"pass", "fail", "person"}
    assert any(check.result == "pass" for check in results.values())
    assert all(check.law and check.question["en"] for check in results.values())
    on_page = file_view(story.file, FORMALITIES, on=story.on).checks
    assert {check.id for check in on_page} == set(results)


def test_a_check_that_fails_says_why_and_proposes_a_ground() -> None:
    abroad = Party(id="p1", role="applicant", name="Ana", address=Address(("1 Rue",), "Paris", country="FR"))
    story = a_case("formalities", parties=(abroad,))
    checks = run_checks(story.file, "application.formalities", on=story.on)
    failed = [check for check in checks if check.result == "fail"]
    assert failed
    assert all(check.obstacle["en"] for check in failed)
    assert any(check.ground for check in failed)


def test_the_checks_of_another_procedure_know_their_own_proceeding() -> None:
    story = a_case("published")
    story.oppose()
    checks = file_view(story.file, OPPOSITIONS, on=story.on).checks
    assert {check.proceeding for check in checks if check.phase == "opposition.filed"} == {"opposition"}


def test_a_back_file_can_be_looked_at_but_not_worked_on() -> None:
    file = open_chain("file")
    on = a_case("received").on
    event = record_imported(
        an_application("OLDIE"), on=on, numbers={"number": "OLD/1"}, dates={"filed_on": on}, status="registered",
        register_status="registered",
    )  # fmt: skip
    append(chain=file, events=[event], actor="import", at=at(on))
    project(file, history(file))
    view = file_view(file, REGISTRAR, on=on)
    assert (view.number, view.law, view.options, view.next) == ("OLD/1", None, (), ())
    assert len(view.history) == 1
    with pytest.raises(CaseError, match="take it up first"):
        take_step(file=file, proceeding="application", step="accept", on=on, by=EXAMINER, at=at(on))
