"""What comes in after filing, and corrections of the register."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.cases.api import (
    FileMoved,
    IncomingDocument,
    LinkTo,
    ReceptionRefused,
    correct_record,
    file_view,
    log_of,
    receive_document,
)
from openipo.domain.cases.testing import CLERK, EXAMINER, FORMALITIES, REGISTRAR, Story, a_case, at
from openipo.domain.procedures.api import StepNotAllowed
from openipo.domain.rights.api import CorrectionRefused, rebuild

pytestmark = pytest.mark.django_db


def receive(story: Story, *links: LinkTo, key: str = "form-1", **values: Any) -> IncomingDocument:
    stated: dict[str, Any] = {"kind": "letter", "title": "Reply", "documents": ["scan-1"], "sender": "Ana Costa"}
    return receive_document(links=links, received_on=story.on, by=CLERK, at=at(story.on), key=key, **(stated | values))


def test_a_document_gets_a_number_and_lies_on_every_file_it_concerns() -> None:
    first, second = a_case("received"), a_case("received")
    incoming = receive(first, LinkTo(first.file), LinkTo(second.file))
    assert incoming.number == "IN/2026/000001"
    for story in (first, second):
        view = file_view(story.file, CLERK, on=story.on)
        assert [each.number for each in view.incoming] == [incoming.number]
        assert [each.on_file.document for each in view.documents] == ["scan-1"]
    assert [line.number for line in log_of(first.on).documents] == [incoming.number]
    assert rebuild(check=True).is_equal


def test_a_reply_is_the_step_it_stands_for() -> None:
    story = a_case("formalities")
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["description-missing"]})
    story.serve("formalities-notice", signed_by=FORMALITIES)
    receive(story, LinkTo(story.file, "application", "reply-to-formalities-notice"))
    assert story.phases == {"application": "formalities"}
    assert story.now.case.clocks["application/formalities-reply"].status == "met"


def test_a_reply_to_nothing_is_refused_and_not_numbered() -> None:
    story = a_case("formalities")
    with pytest.raises(StepNotAllowed):
        receive(story, LinkTo(story.file, "application", "reply-to-formalities-notice"))
    story.file, length = story.file, len(story.now.history)
    assert receive(story, LinkTo(story.file), key="form-2").number == "IN/2026/000001"
    assert len(story.now.history) == length + 1


def test_the_same_form_twice_is_one_document() -> None:
    story = a_case("received")
    assert receive(story, LinkTo(story.file)) == receive(story, LinkTo(story.file))
    assert IncomingDocument.objects.count() == 1


def test_a_message_without_scans_may_still_be_a_step() -> None:
    story = a_case("formalities")
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["description-missing"]})
    receive(story, LinkTo(story.file, "application", "reply-to-formalities-notice"), documents=[], channel="post")
    assert story.phases == {"application": "formalities"}


def test_a_document_for_no_file_is_refused() -> None:
    with pytest.raises(ReceptionRefused, match="which file"):
        receive(a_case("received"))


def test_as_of_an_earlier_day_later_documents_are_not_shown() -> None:
    story = a_case("received")
    filed_on = story.on
    story.on = story.on.replace(day=20)
    receive(story, LinkTo(story.file))
    assert file_view(story.file, CLERK, on=story.on, as_of=filed_on).incoming == ()


def correct(story: Story, **values: Any) -> Any:
    stated: dict[str, Any] = {"path": "mark.text", "new": "ALBA NOVA", "reason": "Misread", "provision": "Act s.39"}
    return correct_record(file=story.file, by=REGISTRAR, at=at(story.on, 12), **(stated | values))


def test_a_correction_shows_both_values_and_counts_from_the_beginning() -> None:
    story = a_case("received")
    state = correct(story)
    assert state.mark is not None
    assert state.mark.text == "ALBA NOVA"
    line = file_view(story.file, CLERK, on=story.on).history[0]
    assert "“ALBA” to “ALBA NOVA”" in line.sentence
    assert rebuild(check=True).is_equal


def test_a_correction_without_a_reason_or_of_a_file_that_moved_is_refused() -> None:
    story = a_case("received")
    with pytest.raises(CorrectionRefused, match="needs a reason"):
        correct(story, reason="")
    with pytest.raises(FileMoved):
        correct(story, expected_length=1)


def test_the_register_is_corrected_by_the_registrar() -> None:
    with pytest.raises(PermissionDenied, match="Correcting the register: reserved to Registrar"):
        correct_record(
            file=a_case("received").file, path="mark.text", new="X", reason="r", provision="p", by=EXAMINER,
            at=at(a_case("received").on),
        )  # fmt: skip
