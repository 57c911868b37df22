"""A representative's life on the real ledger: applied, entered, invoiced, suspended, found by code or name."""

from datetime import date
from typing import Any

import pytest
from django.conf import settings

from openipo.domain.cases.api import (
    ReceptionRefused,
    file_view,
    receive_application,
    registered_representatives,
    representative_files,
    representative_named,
)
from openipo.domain.cases.testing import CLERK, FORMALITIES, REGISTRAR, Story, at
from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import NO_MARK, ApplicationContent, File, content_as_json, content_from_json

pytestmark = pytest.mark.django_db

BOOK = f"{settings.OFFICE}/representative"
DAY = date(2026, 3, 5)


def stated(name: str = "Rui Braga", firm: str = "Braga & Co", **values: Any) -> ApplicationContent:
    address = Address(("1 Quay",), "Port", country="XX")
    person = Party("p1", "applicant", name, "person", address)
    parties = (person, Party("f1", "firm", firm, address=address)) if firm else (person,)
    return ApplicationContent(**{"mark": NO_MARK, "parties": parties, "goods": (), **values})


def applied(**values: Any) -> Story:
    received = receive_application(book=BOOK, content=stated(**values), received_on=DAY, by=CLERK, at=at(DAY))
    return Story(received.file, received.number, DAY)


def entered(**values: Any) -> Story:
    story = applied(**values)
    story.pay("application")
    story.step("excuse", REGISTRAR, facts={"diploma": "Bar of Port, 7"})
    story.pay("entry")
    story.step("enter", REGISTRAR)
    return story


def test_an_application_for_entry_is_a_file_without_a_mark() -> None:
    story = applied()
    file = File.objects.get(pk=story.file)
    assert (file.number, file.right, file.mark_kind, file.applicant) == (
        "RA/2026/0001",
        "representative",
        "",
        "Rui Braga",
    )
    assert story.phases == {"application": "received"}
    assert content_from_json(content_as_json(stated())) == stated()


def test_a_mark_cannot_be_applied_for_without_one() -> None:
    with pytest.raises(ReceptionRefused):
        receive_application(
            book=f"{settings.OFFICE}/trademark", content=stated(), received_on=DAY, by=CLERK, at=at(DAY)
        )


def test_an_entry_has_a_code_no_last_day_and_stands_in_the_list() -> None:
    story = entered()
    assert story.now.content.expires_on is None
    assert story.now.content.register_status == "registered"
    assert not story.now.content.is_public  # the public reads the list, not the file
    (entry,) = registered_representatives(representative_files())
    assert (entry.code, entry.name, entry.firm, entry.standing) == ("REP-0001", "Rui Braga", "Braga & Co", "active")
    assert (entry.street, entry.city, entry.country) == ("1 Quay", "Port", "XX")
    assert entry.standing_label["en"] == "Active"
    assert entry.may_act


def test_only_who_was_entered_stands_in_the_list() -> None:
    applied()
    assert registered_representatives(representative_files()) == []


def test_an_entry_is_found_by_code_or_by_a_name_that_only_one_has() -> None:
    entered(firm="")
    entered(name="Eva Lind")
    entered(name="Eva Lind")
    assert representative_named("rep-0001").name == "Rui Braga"
    assert representative_named("RUI BRAGA").code == "REP-0001"
    assert representative_named("Eva Lind") is None
    assert representative_named("Nobody") is None
    assert [file.registration_number for file in representative_files("lind")] == ["REP-0002", "REP-0003"]
    assert [file.registration_number for file in representative_files("0001")] == ["REP-0001"]


def test_who_does_not_pay_the_annual_fee_is_suspended_and_restored_by_payment() -> None:
    story = entered()
    story.wait_until(date(2027, 3, 6))
    assert story.phases["annual-fee"] == "invoiced"
    story.wait_until(date(2027, 5, 10))
    assert story.phases["standing"] == "in-arrears"
    (entry,) = registered_representatives(representative_files())
    assert (entry.standing_label["en"], entry.may_act) == ("Suspended", False)
    story.pay("annual")
    assert story.phases["standing"] == "active"
    assert story.phases["annual-fee-2"] == "year-running"


def test_a_decision_of_suspension_needs_two_officers() -> None:
    story = entered()
    story.step("suspend", FORMALITIES, proceeding="standing", facts={"reasons": "Client money."})
    assert story.phases["standing"] == "active"
    (proposal,) = story.now.case.proposals
    story.confirm(proposal, REGISTRAR)
    assert story.phases["standing"] == "suspended"


def test_the_certificate_of_entry_is_issued_and_names_the_code() -> None:
    story = entered()
    story.serve("entry-certificate", signed_by=REGISTRAR)
    (view,) = file_view(story.file, REGISTRAR, on=story.on).letters
    assert view.state.served_on == story.on
