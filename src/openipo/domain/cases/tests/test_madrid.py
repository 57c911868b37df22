"""Madrid, as this office is designated and as it is the office of origin: the real register, not only the stories."""

from datetime import date

import pytest

from openipo.domain.cases.addressee import addressee_of
from openipo.domain.cases.api import open_proceeding, receive_application
from openipo.domain.cases.errors import ReceptionRefused
from openipo.domain.cases.models import OpenTask
from openipo.domain.cases.testing import (
    BOOK,
    CLERK,
    EXAMINER,
    FORMALITIES,
    REGISTRAR,
    SENIOR,
    Story,
    a_case,
    an_application,
    at,
)
from openipo.domain.cases.tests.designations import RECEIVED, a_designation
from openipo.domain.correspondence.api import letter_with_key, paragraphs_of
from openipo.domain.rights.api import find_file

pytestmark = pytest.mark.django_db


def captured() -> Story:
    story = a_designation()
    story.step("capture", FORMALITIES, proceeding="designation")
    return story


def granted() -> Story:
    story = captured()
    story.wait_until(date(2027, 9, 8))
    return story


def text_of(story: Story, key: str) -> str:
    return " ".join(paragraph.text for paragraph in paragraphs_of(letter_with_key(story.file, key)))


def test_a_designation_begins_in_its_own_procedure_with_its_own_number_and_no_fee() -> None:
    story = a_designation()
    now = story.now
    assert list(now.case.proceedings) == ["designation"]
    assert story.number == "IR/2026/000001"
    assert not now.case.fees
    assert (now.content.filed_as, now.content.stated["registration_number"]) == ("designation", "1712345")
    assert now.case.clocks["designation/refusal-limit"].expires_on == date(2027, 9, 7)


def test_an_application_begins_as_before() -> None:
    assert list(a_case("received").now.case.proceedings) == ["application"]


def test_what_the_law_lets_nothing_begin_with_is_not_received() -> None:
    content = an_application(filed_as="utility-model")
    with pytest.raises(ReceptionRefused):
        receive_application(book=BOOK, content=content, received_on=RECEIVED, by=CLERK, at=at(RECEIVED))


def test_the_filing_date_is_that_of_the_international_registration() -> None:
    assert captured().now.content.filed_on == date(2025, 12, 1)


def test_a_provisional_refusal_prints_start_end_and_counting_of_the_time_to_reply_and_goes_to_the_bureau() -> None:
    story = captured()
    facts = {"grounds": ["descriptive"]}
    asked = story.step("refuse-provisionally", EXAMINER, proceeding="designation", items=["25-1"], facts=facts)
    story.confirm(asked.proposal, SENIOR)
    text = text_of(story, "designation/provisional-refusal")
    reply = story.now.case.clocks["designation/refusal-reply"]
    assert (reply.started_on, reply.expires_on) == (story.on, date(2026, 6, 9))
    assert "begins on 9 March 2026 and ends on 9 June 2026" in text
    assert reply.because["en"] in text
    assert "goods of class 25" in text
    assert "goods of class 30" not in text
    addressee = addressee_of(story.now, story.now.case.letters["designation/provisional-refusal"])
    assert (addressee.name, addressee.address.country) == ("International Bureau of WIPO", "CH")


def test_alarms_are_tasks_and_are_closed_when_the_limit_has_ended() -> None:
    story = captured()
    story.wait_until(date(2027, 8, 5))
    roles = {task.role for task in OpenTask.objects.filter(file=story.file)}
    assert roles == {"examiner", "senior_examiner", "manager"}
    story.wait_until(date(2027, 9, 8))
    assert not OpenTask.objects.filter(file=story.file).exists()


def test_without_a_refusal_the_mark_is_protected_under_its_international_number_and_term() -> None:
    content = granted().now.content
    assert (content.register_status, content.registration_number) == ("registered", "1712345")
    assert content.expires_on == date(2035, 12, 1)
    assert {item.status for item in content.goods} == {"registered"}


def test_a_registration_that_ceased_becomes_a_national_application_that_keeps_the_date() -> None:
    story = granted()
    opened = open_proceeding(
        file=story.file,
        procedure="ceasing",
        on=story.on,
        by=CLERK,
        at=at(story.on),
        facts={"ceased_on": "2027-09-01"},
        items=["25-1", "30-1"],
        key="ceasing-1",
    )
    assert opened.proceeding == "ceasing"
    story.step("record-ceasing", FORMALITIES, proceeding="ceasing", items=["25-1", "30-1"])
    assert story.now.content.register_status == "ended"
    done = story.step("transform", FORMALITIES, proceeding="ceasing", items=["25-1", "30-1"])
    (number,) = done.new_files
    assert number.startswith("TM/")
    ties = {(link.kind, link.number) for link in story.now.content.links}
    assert ("transformation-into", number) in ties
    child = Story(find_file(number).pk, number, story.on).now
    assert child.content.filed_on == date(2025, 12, 1)
    assert child.content.filed_as == ""
    assert list(child.case.proceedings) == ["application"]
    assert ("transformation-of", story.number) in {(link.kind, link.number) for link in child.content.links}


def test_the_international_registration_is_tied_to_its_basic_mark() -> None:
    story = a_case("registered")
    applicant = story.now.content.applicants[0].name
    facts = {"applicant_name": applicant, "entitlement": "domicile", "designated": "AA", "language": "en"}
    open_proceeding(
        file=story.file,
        procedure="international-application",
        on=story.on,
        by=CLERK,
        at=at(story.on),
        facts=facts,
        items=["25-1"],
        key="ia-1",
    )
    story.pay("handling")
    for step in ("certify", "send"):
        story.step(step, REGISTRAR, proceeding="international-application")
    registered = {"registration_number": "1798765", "international_on": story.on.isoformat()}
    story.step("record-registration", REGISTRAR, proceeding="international-application", facts=registered)
    (tie,) = story.now.content.links
    assert (tie.kind, tie.number, tie.office) == ("basis-of", "1798765", "WO")
    certified = text_of(story, "international-application/certification")
    assert "Domiciled in Examplia" in certified


def test_a_replacement_is_noted_on_both_files() -> None:
    designation = granted()
    story = a_case("registered", filed_on=date(2028, 1, 3))
    facts = {"files": designation.number, "international_number": "1712345", "replaced_from": "2028-06-05"}
    open_proceeding(
        file=story.file, procedure="replacement", on=story.on, by=CLERK, at=at(story.on), facts=facts, key="r-1"
    )
    story.pay("replacement")
    story.step("note-replacement", REGISTRAR, proceeding="replacement")
    assert [(link.kind, link.number) for link in story.now.content.links] == [("replaced-by", designation.number)]
    assert [(link.kind, link.number) for link in designation.now.content.links] == [("replaces", story.number)]
