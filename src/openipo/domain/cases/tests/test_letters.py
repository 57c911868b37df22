"""Letters leave the office, arrive, and start time limits."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.test import override_settings

from openipo.domain.cases.addressee import addressee_of
from openipo.domain.cases.api import CaseError, NotFound, issue_letter, record_service
from openipo.domain.cases.testing import CASHIER, CLERK, EXAMINER, FORMALITIES, Story, a_case, at, officer
from openipo.domain.correspondence.api import Letter, LetterRefused, letter_with_key, paragraphs_of
from openipo.domain.parties.api import Address, Party
from openipo.domain.procedures.api import LetterState
from openipo.kernel.tasks.api import listed, run_due

pytestmark = pytest.mark.django_db
NOTICE = "application/formalities-notice"


def with_notice() -> Story:
    story = a_case("formalities")
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["description-missing"]})
    return story


def issue(story: Story, key: str = NOTICE) -> None:
    issue_letter(file=story.file, letter=key, on=story.on, by=FORMALITIES, at=at(story.on))


def serve(story: Story, on: date, means: str = "post", key: str = NOTICE) -> int:
    done = record_service(file=story.file, letter=key, served_on=on, means=means, by=CLERK, at=at(story.on))
    return done.length


def test_the_law_drafts_a_letter_with_its_grounds_and_no_placeholder_left() -> None:
    story = with_notice()
    letter = letter_with_key(story.file, NOTICE)
    texts = [paragraph.text for paragraph in paragraphs_of(letter)]
    assert story.number in letter.subject
    assert any(paragraph.ground == "description-missing" for paragraph in paragraphs_of(letter))
    assert not [text for text in texts if "{clock" in text or "{number" in text or "{mark" in text]
    assert any("2 months" in text for text in texts)


@pytest.mark.usefixtures("printed_letters")
def test_service_of_an_issued_letter_starts_the_time_limit() -> None:
    story = with_notice()
    issue(story)
    story.on += timedelta(days=4)
    serve(story, story.on)
    clock = story.now.case.clocks["application/formalities-reply"]
    assert (clock.started_on, clock.expires_on) == (story.on, date(2026, 5, 11))
    assert "2 months" in clock.because["en"]


def test_the_same_service_recorded_twice_changes_nothing() -> None:
    story = with_notice()
    issue(story)
    assert serve(story, story.on) == serve(story, story.on)
    assert [event.kind for event in story.now.history].count("letter_served") == 1


def test_a_letter_that_was_not_issued_cannot_have_been_served() -> None:
    story = with_notice()
    with pytest.raises(LetterRefused, match="issued"):
        serve(story, story.on)
    assert story.now.case.letters[NOTICE].served_on is None


def test_an_unknown_letter_is_named() -> None:
    with pytest.raises(NotFound, match="no letter “x”"):
        issue(a_case("received"), "x")


def test_a_letter_is_issued_once() -> None:
    story = with_notice()
    issue(story)
    with pytest.raises(LetterRefused):
        issue(story)
    assert [event.kind for event in story.now.history].count("letter_issued") == 1


def test_a_letter_is_signed_by_the_roles_that_the_law_book_names() -> None:
    story = with_notice()
    with pytest.raises(LetterRefused, match="written and signed by"):
        issue_letter(file=story.file, letter=NOTICE, on=story.on, by=CASHIER, at=at(story.on))
    with pytest.raises(PermissionDenied, match="Issuing letters: reserved"):
        issue_letter(file=story.file, letter=NOTICE, on=story.on, by=officer("applicant"), at=at(story.on))


def test_the_cashier_records_no_service() -> None:
    story = with_notice()
    with pytest.raises(PermissionDenied, match="Recording service: reserved"):
        record_service(file=story.file, letter=NOTICE, served_on=story.on, means="post", by=CASHIER, at=at(story.on))


def by_email() -> Story:
    """A file whose notice goes by e-mail."""
    applicant = Party(
        id="p1", role="applicant", name="Ana", address=Address(("1 Quay",), country="XX"), email="ana@example.org"
    )
    story = a_case("formalities", parties=(applicant,))
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["description-missing"]})
    Letter.objects.filter(file=story.file, key=NOTICE).update(served_by="e-mail")
    return story


@pytest.mark.django_db(transaction=True)
@override_settings(TASKS_RUN_AFTER_COMMIT=False)
def test_a_crash_between_commit_and_sending_loses_no_letter_and_sends_none_twice() -> None:
    story = by_email()
    issue(story)
    assert story.now.case.letters[NOTICE].issued_on == story.on
    assert not mail.outbox  # the program ended here; what was decided stands, and the letter waits in the outbox
    assert len(listed(state="waiting", kind="correspondence.e-mail")) == 1
    run_due(at=at(story.on, 10))
    run_due(at=at(story.on, 11))
    assert [message.to for message in mail.outbox] == [["ana@example.org"]]


@pytest.mark.django_db(transaction=True)
@override_settings(TASKS_RUN_AFTER_COMMIT=False)
def test_a_letter_by_e_mail_to_somebody_without_an_address_waits_for_the_post() -> None:
    story = with_notice()
    Letter.objects.filter(file=story.file, key=NOTICE).update(served_by="e-mail")
    issue(story)
    assert listed(kind="correspondence.e-mail") == []


def test_a_letter_with_nobody_to_go_to_is_refused_in_words() -> None:
    story = a_case("received")
    state = LetterState("k", "opposition-receipt", "application", story.on, "opponent", "Rule 1")
    with pytest.raises(CaseError, match="the file names no opponent"):
        addressee_of(story.now, state)


def test_a_letter_to_the_representative_falls_back_to_the_applicant() -> None:
    story = a_case("received")
    state = LetterState("k", "x", "application", story.on, "representative", "Rule 1")
    assert addressee_of(story.now, state).name == "Ana Costa"


def test_a_representative_who_names_nobody_acts_for_the_applicants_only() -> None:
    applicant = Party(id="p1", role="applicant", name="Ana", address=Address(("1 Quay",), country="XX"))
    agent = Party(id="r1", role="representative", name="Rita", address=Address(("3 Mole",), country="XX"))
    story = a_case("published", parties=(applicant, agent))
    done = story.oppose()
    to_applicant = LetterState("k", "x", "opposition", story.on, "applicant", "Rule 1")
    to_opponent = LetterState("k", "x", "opposition", story.on, "opponent", "Rule 1")
    assert done.proceeding == "opposition"
    assert addressee_of(story.now, to_applicant).name == "Rita"
    assert addressee_of(story.now, to_opponent).name == "Bold Brands Ltd"


def test_an_office_action_names_the_goods_concerned() -> None:
    story = a_case("examination", classes=(25, 35))
    story.step("issue-office-action", EXAMINER, facts={"grounds": ["descriptive"]}, items=["25-1"])
    [clause] = [
        paragraph
        for paragraph in paragraphs_of(letter_with_key(story.file, "application/office-action"))
        if paragraph.kind == "clause"
    ]
    assert clause.items == ["25-1"]
