"""Files are found by any of their numbers, narrowed in lists, and closed to the public until the law opens them."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import (
    File,
    FileFilter,
    FileNotFound,
    NotOpenToPublic,
    find_file,
    find_public_file,
    list_files,
    list_public_files,
    number_key,
    public_register_view,
    register_view,
    words_key,
)
from openipo.domain.rights.testing import a_mark, a_registered_mark
from openipo.kernel.ledger.api import NewEvent

pytestmark = pytest.mark.django_db
CAFE = (Party("p1", "applicant", "Café Núñez", address=Address(country="ES"), email="cafe@example.org", phone="1"),)


def found(**narrowed: Any) -> Any:
    return [file.mark_text for file in list_files(FileFilter(**narrowed))]


def test_a_file_is_found_by_each_of_its_numbers_however_written() -> None:
    story = a_registered_mark()
    file = story.file
    spaced = " ".join(file.st13)
    for number in (file.number, file.number.lower().replace("/", " "), file.st13, spaced, file.registration_number):
        assert find_file(number).pk == story.chain


def test_an_application_number_goes_before_a_registration_number() -> None:
    first, second = a_mark(), a_mark()
    registered = NewEvent("mark_registered", date(2026, 9, 1), {"registration_number": second.file.number})
    first.record(registered)
    assert find_file(second.file.number).pk == second.chain


@pytest.mark.parametrize("number", ["TM/1999/1", "", "  /"])
def test_a_number_nobody_has_is_not_found(number: Any) -> None:
    a_mark()
    with pytest.raises(FileNotFound):
        find_file(number)


def test_lists_are_narrowed_by_what_people_know() -> None:
    a_mark(mark="ALBA", classes=[25], filed_on=date(2026, 1, 5))
    a_mark(mark="BORA", classes=[30], filed_on=date(2026, 2, 5), parties=CAFE)
    a_registered_mark(mark="CIMA", classes=[25, 9], filed_on=date(2026, 3, 5))
    assert found() == ["CIMA", "BORA", "ALBA"]
    assert found(words="nunez") == ["BORA"]
    assert found(words="alba costa") == ["ALBA"]
    assert found(words=File.objects.get(mark_text="ALBA").number) == ["ALBA"]
    assert found(statuses=("registered",)) == ["CIMA"]
    assert found(register_statuses=("pending",)) == ["BORA", "ALBA"]
    assert found(classes=(9, 30)) == ["CIMA", "BORA"]
    assert found(country="ES") == ["BORA"]
    assert found(mark_kinds=("word",), is_back_file=False) == ["CIMA", "BORA", "ALBA"]
    assert found(filed_from=date(2026, 2, 5), filed_until=date(2026, 2, 28)) == ["BORA"]
    assert found(expires_from=date(2036, 1, 1), expires_until=date(2037, 1, 1)) == ["CIMA"]
    assert found(with_findings=True) == []
    assert found(vienna="05") == []
    assert found(words="!") == []


def test_the_public_finds_and_lists_only_what_is_open_to_it() -> None:
    closed, opened = a_mark(mark="ALBA"), a_registered_mark(mark="CIMA")
    assert [file.mark_text for file in list_public_files()] == ["CIMA"]
    assert find_public_file(opened.file.number).pk == opened.chain
    with pytest.raises(NotOpenToPublic):
        find_public_file(closed.file.number)
    for chain in (closed.chain, uuid4()):
        with pytest.raises(NotOpenToPublic):
            public_register_view(chain)


def test_the_public_does_not_see_contacts_nor_what_is_not_yet_printed() -> None:
    story = a_registered_mark(parties=CAFE, reference="our ref")
    story.record(NewEvent("entry_queued", date(2026, 9, 2), {"key": "application/x", "section": "x"}))
    office, public = register_view(story.file), public_register_view(story.file)
    assert office.state.parties[0].email == "cafe@example.org"
    assert (public.state.parties[0].email, public.state.parties[0].phone) == ("", "")
    assert (public.state.parties[0].name, public.state.reference) == ("Café Núñez", "")
    assert (len(office.state.publications), public.state.publications) == (1, ())
    assert "entry_queued" in [event.kind for event in office.entries]
    assert {(event.actor, str(event.payload)) for event in public.entries} == {("", "{}")}
    assert "entry_queued" not in [event.kind for event in public.entries]
    assert public.state.values == {}


def test_the_public_sees_that_a_value_was_corrected_but_not_by_which_officer_nor_contacts() -> None:
    story = a_registered_mark(mark="ALBBA", parties=CAFE)
    for path, new in (("mark.text", "ALBA"), ("parties.p1.email", "")):
        payload = {"path": path, "old": "x", "new": new, "corrects": 1, "reason": "A slip"}
        story.record(NewEvent("corrected", date(2026, 9, 2), payload, "Rule 9"))
    corrections = public_register_view(story.file).state.corrections
    assert [(each.path, each.new, each.actor) for each in corrections] == [("mark.text", "ALBA", "")]
    assert len(register_view(story.file).state.corrections) == 2


def test_before_the_first_day_the_register_says_nothing() -> None:
    story = a_mark(filed_on=date(2026, 3, 5))
    with pytest.raises(FileNotFound):
        register_view(story.chain, as_of=date(2026, 3, 4))


def test_entries_stand_in_the_order_in_which_they_take_effect() -> None:
    story = a_registered_mark(filed_on=date(2026, 3, 5))
    kinds = [event.kind for event in register_view(story.chain).entries]
    assert kinds == ["application_received", "filing_date_accorded", "made_public", "mark_registered"]


def test_numbers_and_words_are_searched_without_signs_and_accents() -> None:
    assert number_key(" tm/2026-000_1 ") == "TM20260001"
    assert words_key("  CAFÉ   Straße ") == "cafe strasse"
