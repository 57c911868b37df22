"""Files are found by any of their numbers, narrowed in lists, and closed to the public until the law opens them."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import (
    File,
    FileFilter,
    FileNotFound,
    Interest,
    NotOpenToPublic,
    find_file,
    find_files,
    interest_parties_on,
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
    assert find_files([second.file.number])[second.file.number].pk == second.chain


def test_many_numbers_are_looked_up_at_once_and_those_nobody_has_left_out(
    django_assert_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    other, story = a_mark(), a_registered_mark()
    file = story.file
    numbers = [
        file.number,
        file.number.lower(),
        file.st13,
        file.registration_number,
        other.file.number,
        "TM/1999/1",
        "",
    ]
    with django_assert_num_queries(1):
        found = find_files(numbers)
    assert [found[number].pk for number in numbers[:5]] == [*[story.chain] * 4, other.chain]
    assert len(found) == 5


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
    closed, _opened = a_mark(mark="ALBA"), a_registered_mark(mark="CIMA")
    assert [file.mark_text for file in list_public_files()] == ["CIMA"]
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


OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 2)


def burdened(mark: str, *persons: tuple[str, str], until: date | None = None) -> Any:
    """An application in which each of these persons has an interest in his role."""
    interests = tuple(
        Interest(f"i{place}", role, parties=(Party(f"i{place}-1", role, name),), until=until)
        for place, (role, name) in enumerate(persons, start=1)
    )
    return a_mark(mark=mark, interests=interests)


def of_interest(name: str, on: date = NOVEMBER) -> list[str]:
    return sorted(found(interest_of=name, on=on))


def test_files_are_found_by_whoever_has_an_interest_in_them() -> None:
    burdened("ALBA", ("licensee", "Léa Marques Ltd"))
    burdened("BORA", ("pledgee", "Marques Bank"))
    a_mark(mark="LEA", parties=CAFE)
    assert of_interest("marques") == ["ALBA", "BORA"]
    assert of_interest("lea  MARQ") == ["ALBA"]
    assert of_interest("Núñez") == []  # the holder has the right itself
    assert found(interest_of="lea") == found()  # without a day nothing can be said to stand


def test_an_interest_is_found_as_long_as_it_stands() -> None:
    burdened("RUNS OUT", ("licensee", "Lea"), until=NOVEMBER)
    burdened("STANDS", ("licensee", "Lea"))
    ended, withdrawn = burdened("ENDED", ("licensee", "Lea")), burdened("WITHDRAWN", ("licensee", "Lea"))
    assert of_interest("Lea") == ["ENDED", "RUNS OUT", "STANDS", "WITHDRAWN"]
    ended.effect("end-interest", on=OCTOBER, interest="i1")
    withdrawn.effect("withdraw", on=OCTOBER)
    assert of_interest("Lea") == ["RUNS OUT", "STANDS"]
    assert of_interest("Lea", on=date(2026, 11, 3)) == ["STANDS"]


def test_a_licence_that_comes_to_another_is_found_under_the_other_s_name() -> None:
    story = burdened("ALBA", ("licensee", "Lea"))
    story.effect("change-interest", on=OCTOBER, interest="i1", roles=["licensee"], licensee={"name": "Rui"})
    assert (of_interest("Lea"), of_interest("Rui")) == ([], ["ALBA"])


def test_the_public_finds_nobody_s_interest_in_a_file_that_is_closed() -> None:
    burdened("CLOSED", ("pledgee", "Bank"))
    burdened("OPEN", ("pledgee", "Bank")).effect("make-public", on=OCTOBER)
    wanted = FileFilter(interest_of="bank", on=NOVEMBER)
    assert [file.mark_text for file in list_public_files(wanted)] == ["OPEN"]
    assert list_files(wanted).count() == 2


def test_the_public_s_search_passes_by_the_persons_of_closed_files_unread() -> None:
    """Were they read and left out afterwards, the time it takes would tell how many there are."""
    asked = str(list_public_files(FileFilter(interest_of="bank", on=NOVEMBER)).query)
    assert '"is_public"' in asked.partition('FROM "rights_interestparty"')[2].partition('"name_key"')[0]
    held = str(list_public_files(FileFilter(holder="costa")).query)
    assert '"is_public"' in held.partition('FROM "rights_fileparty"')[2].partition('"name_key"')[0]
    story = burdened("OPENED", ("pledgee", "Bank"))
    assert not story.file.interest_rows.filter(is_public=True).exists()
    story.effect("make-public", on=OCTOBER)
    assert story.file.interest_rows.filter(is_public=True).exists()


def test_a_list_can_say_who_has_the_interest() -> None:
    story = burdened("ALBA", ("licensee", "Lea Marques"), ("pledgee", "Other Bank"), ("pledgee", "Lea Bank"))
    other = burdened("BORA", ("licensee", "Lea"))
    named = interest_parties_on([story.file], "lea", NOVEMBER)
    assert [(each.role, each.name) for each in named[story.chain]] == [
        ("licensee", "Lea Marques"),
        ("pledgee", "Lea Bank"),
    ]
    assert other.chain not in named
    assert str(named[story.chain][0]) == "Lea Marques (licensee)"
