"""Persons across files: joined and undone, while every file keeps what it stated."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.parties.api import Address, Party
from openipo.domain.persons.api import (
    Belonging,
    Likeness,
    Person,
    PersonsRefusal,
    Place,
    belongings_of,
    decide_likeness,
    find_likenesses,
    join_parties,
    joinings_of,
    likenesses,
    persons,
    persons_on,
    reasons,
    undo_joining,
)
from openipo.domain.rights.api import FileParty
from openipo.domain.rights.testing import Story, a_mark
from openipo.kernel.ledger.api import history
from openipo.kernel.security.api import AccessRefused

pytestmark = pytest.mark.django_db

REGISTRAR = Actor(id="regina", name="Regina", roles=frozenset({"registrar"}))
CASHIER = Actor(id="cash", name="Cash", roles=frozenset({"cashier"}))
NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)


def file_of(name: str, kind: str = "organisation", **values: Any) -> Story:
    """A mark of an applicant of this name."""
    party = Party("p1", "applicant", name, kind, Address(("1 Quay",), "Port", country="XX"), **values)
    return a_mark(filed_on=date(2026, 3, 5), parties=(party,))


def place(story: Story) -> Place:
    return Place(story.chain, "p1")


def join(*stories: Story, after: int = 0, **values: Any):
    values = {"because": "The same company register number.", "by": REGISTRAR, **values}
    return join_parties(places=[place(each) for each in stories], at=NOW + timedelta(hours=after), **values)


def _names(row: Likeness) -> set[str]:
    return {each["name"] for each in row.stated}


def whose(story: Story) -> str | None:
    person = persons_on([story.chain]).get((story.chain, "p1"))
    return person.name if person else None


def test_parties_of_two_files_become_one_person_and_the_files_keep_their_words() -> None:
    one, other = file_of("Bold Brands Ltd"), file_of("BOLD BRANDS LIMITED")
    before = [history(each.chain) for each in (one, other)]
    join(one, other)
    assert whose(one) == whose(other) == "Bold Brands Ltd"
    assert [history(each.chain) for each in (one, other)] == before
    assert sorted(FileParty.objects.values_list("name", flat=True)) == ["BOLD BRANDS LIMITED", "Bold Brands Ltd"]


def test_a_joining_is_undone_and_what_was_before_stands_again() -> None:
    one, two, three, four = (file_of(f"Bold {word}") for word in ("One", "Two", "Three", "Four"))
    join(one, two, name="First pair")
    join(three, four, after=1, name="Second pair")
    both = join(two, three, after=2)
    assert {whose(each) for each in (one, two, three, four)} == {"First pair"}
    undo_joining(joining=both.pk, because="Two sisters.", by=REGISTRAR, at=NOW + timedelta(hours=3))
    assert [whose(each) for each in (one, two, three, four)] == [
        "First pair",
        "First pair",
        "Second pair",
        "Second pair",
    ]
    both.refresh_from_db()
    assert (both.undone_by, both.undone_because) == ("regina", "Two sisters.")


def test_joinings_are_undone_from_the_last_to_the_first_until_nobody_belongs_to_anybody() -> None:
    one, two, three = (file_of(f"Bold {word}") for word in ("One", "Two", "Three"))
    first = join(one, two)
    second = join(two, three, after=1)
    with pytest.raises(PersonsRefusal, match="later joining builds"):
        undo_joining(joining=first.pk, because="Wrong.", by=REGISTRAR, at=NOW)
    undo_joining(joining=second.pk, because="Wrong.", by=REGISTRAR, at=NOW + timedelta(hours=2))
    undo_joining(joining=first.pk, because="Wrong.", by=REGISTRAR, at=NOW + timedelta(hours=3))
    assert {whose(each) for each in (one, two, three)} == {None}
    assert Belonging.objects.count() == 7  # nothing was deleted
    with pytest.raises(PersonsRefusal, match="undone already"):
        undo_joining(joining=first.pk, because="Again.", by=REGISTRAR, at=NOW)


def test_joining_is_refused_without_a_reason_a_right_or_anything_to_join() -> None:
    one, other, natural = file_of("Bold"), file_of("Bold Ltd"), file_of("Ana Costa", "person")
    with pytest.raises(PersonsRefusal, match="Say why"):
        join(one, other, because=" ")
    with pytest.raises(AccessRefused):
        join(one, other, by=CASHIER)
    with pytest.raises(PersonsRefusal, match="At least two"):
        join(one)
    with pytest.raises(PersonsRefusal, match="cannot be the same"):
        join(one, natural)
    with pytest.raises(PersonsRefusal, match="stands on no file"):
        join_parties(places=[place(one), Place(other.chain, "p9")], because="x", by=REGISTRAR, at=NOW)
    joining = join(one, other)
    with pytest.raises(PersonsRefusal, match="already"):
        join(one, other, after=1)
    with pytest.raises(PersonsRefusal, match="Say why"):
        undo_joining(joining=joining.pk, because="", by=REGISTRAR, at=NOW)


def test_a_person_shows_what_belongs_to_it_and_how_it_came_about() -> None:
    one, other, third = file_of("Bold Ltd"), file_of("Bold Limited"), file_of("Bold Co")
    first = join(one, other)
    second = join(other, third, after=1)
    (person,) = persons("bold")
    assert (person.name, person.parties) == ("Bold Ltd", 3)
    belonging, file, party = next(iter(belongings_of(person.pk)))
    assert (belonging.file, file.pk, party.name) == (other.chain, other.chain, "Bold Limited")
    assert list(joinings_of(person.pk)) == [second, first]
    assert persons("nobody").count() == 0


def test_the_search_finds_likenesses_and_says_why() -> None:
    file_of("Bold Brands Ltd", email="a@bold.example")
    file_of("Bold Brands Limited", email="a@bold.example")
    file_of("Quite Another House")
    report = find_likenesses(at=NOW)
    assert (report.statements, report.found, report.new) == (3, 1, 1)
    (found,) = likenesses()
    assert found.score == 100
    assert [reason.sentence for reason in reasons(found.parts)] == [
        "The names are the same, but for legal form, signs and capitals.",
        "The same e-mail address: a@bold.example.",
        "The same address: 1 Quay, Port.",
    ]
    assert sum(reason.points for reason in reasons(found.parts)) >= found.score


def test_a_likeness_is_decided_once_and_stays_decided() -> None:
    one, other, third = file_of("Bold Brands Ltd"), file_of("Bold Brands Limited"), file_of("Bold Brands Co")
    again = file_of("Bold Brands Ltd")
    find_likenesses(at=NOW)
    same = next(row for row in likenesses() if {"Bold Brands Ltd", "Bold Brands Limited"} == _names(row))
    decided = decide_likeness(likeness=same.pk, same=True, because="One company.", by=REGISTRAR, at=NOW)
    assert decided.state == Likeness.JOINED
    assert whose(one) == whose(other) == whose(again)
    first, second = likenesses()
    decide_likeness(likeness=first.pk, same=True, because="The same again.", by=REGISTRAR, at=NOW)
    assert whose(third) == whose(one)
    before = Belonging.objects.count()
    decide_likeness(likeness=second.pk, same=True, because="One by now.", by=REGISTRAR, at=NOW)
    assert Belonging.objects.count() == before
    with pytest.raises(PersonsRefusal, match="decided already"):
        decide_likeness(likeness=same.pk, same=False, because="No.", by=REGISTRAR, at=NOW)
    with pytest.raises(PersonsRefusal, match="or not"):
        decide_likeness(likeness=same.pk, same=False, because="", by=REGISTRAR, at=NOW)
    assert find_likenesses(at=NOW + timedelta(days=1)).new == 0
    assert likenesses().count() == 0


def test_who_is_one_person_already_is_not_found_again_until_it_is_undone() -> None:
    one, other = file_of("Bold Brands Ltd"), file_of("Bold Brands Limited")
    joining = join(one, other)
    assert find_likenesses(at=NOW).found == 0
    undo_joining(joining=joining.pk, because="Two sisters.", by=REGISTRAR, at=NOW + timedelta(hours=1))
    assert find_likenesses(at=NOW + timedelta(hours=2)).new == 1
    file_of("Bold Brands Limited")  # stated on one more file, which belongs to nobody yet
    join(one, other, after=3)
    assert find_likenesses(at=NOW + timedelta(hours=4)).found == 1


def test_a_pair_found_to_be_different_is_not_shown_again() -> None:
    file_of("Bold Brands Ltd"), file_of("Bold Brands Limited")
    find_likenesses(at=NOW)
    decide_likeness(likeness=likenesses().get().pk, same=False, because="A subsidiary.", by=REGISTRAR, at=NOW)
    find_likenesses(at=NOW + timedelta(days=1))
    assert likenesses().count() == 0
    assert likenesses(Likeness.DIFFERENT).get().because == "A subsidiary."


def test_an_undone_joining_lets_its_likeness_wait_again() -> None:
    file_of("Bold Brands Ltd"), file_of("Bold Brands Limited")
    find_likenesses(at=NOW)
    row = likenesses().get()
    decide_likeness(likeness=row.pk, same=True, because="One company.", by=REGISTRAR, at=NOW)
    joining = joinings_of(Person.objects.get().pk).get()
    assert (joining.score, joining.parts) == (row.score, row.parts)
    undo_joining(joining=joining.pk, because="Two sisters.", by=REGISTRAR, at=NOW + timedelta(hours=1))
    assert likenesses().get().pk == row.pk


def test_what_is_found_no_more_leaves_the_list_and_what_is_found_again_is_brought_up_to_date() -> None:
    one = file_of("Bold Brands Ltd")
    file_of("Bold Brands Limited")
    find_likenesses(at=NOW)
    file_of("Bold Brands Ltd")
    find_likenesses(at=NOW + timedelta(days=1))
    assert sorted(likenesses("open", "organisation").get().places) == [1, 2]
    FileParty.objects.filter(name="Bold Brands Limited").update(name="Quite Another House")
    find_likenesses(at=NOW + timedelta(days=2))
    assert likenesses().count() == 0
    assert whose(one) is None
