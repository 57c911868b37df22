"""Hearings fixed, postponed, called off and held; nobody and no room twice at one time."""

from datetime import timedelta
from typing import Any

import pytest

from openipo.domain.documents.api import content_of
from openipo.domain.hearings.api import (
    Hearing,
    HearingRefused,
    Room,
    Sitting,
    call_off_hearing,
    find_hearing,
    hearings_between,
    hearings_of,
    keep_room,
    loads,
    may_in_hearings,
    officers_in,
    postpone_hearing,
    rooms,
    write_minutes,
)
from openipo.domain.hearings.tests.stories import (
    CASHIER,
    NOW,
    OPPOSITION,
    REGISTRAR,
    TEN,
    a_room,
    another,
    fixed,
    sitting,
)
from openipo.domain.procedures.api import book
from openipo.kernel.security.api import AccessRefused
from openipo.kernel.signing.api import check_pdf

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_a_hearing_has_its_room_its_hours_and_those_who_are_needed() -> None:
    hearing = fixed(sitting(a_room(), officers=("eva", "ida"), parties=("Ana  Costa", "Bold Brands")))
    found = find_hearing(hearing.pk)
    assert found is not None
    needed = [(each.kind, each.who, each.presides) for each in found.attendances.all()]
    assert needed == [
        ("officer", "eva", True),
        ("officer", "ida", False),
        ("party", "ana costa", False),
        ("party", "bold brands", False),
    ]
    assert [each.name for each in found.attendances.all() if each.kind == "party"] == ["Ana Costa", "Bold Brands"]
    assert officers_in([found]) == {"eva", "ida"}
    assert [each.pk for each in hearings_of(OPPOSITION.file, "opposition")] == [hearing.pk]
    assert hearings_of(OPPOSITION.file).count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"hours": 0}, "ends after it begins"),
        ({"at": NOW - HOUR}, "for a time to come"),
        ({"officers": ()}, "Somebody presides"),
    ],
)
def test_a_hearing_that_cannot_be_is_refused(wrong: Any, sentence: str) -> None:
    with pytest.raises(HearingRefused, match=sentence):
        fixed(sitting(a_room(), **wrong))


def test_a_room_that_is_not_in_use_is_not_to_be_had() -> None:
    room = keep_room(name=" Old   hall ", seats=20, by=REGISTRAR, in_use=False)
    assert (room.name, list(rooms())) == ("Old hall", [])
    with pytest.raises(HearingRefused, match="room that is in use"):
        fixed(sitting(room))
    with pytest.raises(HearingRefused, match="A room has a name"):
        keep_room(name=" ", seats=1, by=REGISTRAR)


def test_the_room_is_taken() -> None:
    room = a_room()
    fixed(sitting(room))
    with pytest.raises(HearingRefused, match="The room Room 1 is taken"):
        fixed(sitting(room, TEN + HOUR, officers=("uma",), parties=("Dora",)), heard=another())


@pytest.mark.parametrize(
    ("who", "clash"), [("officer", {"officers": ("uma", "eva")}), ("party", {"parties": ("ANA COSTA",)})]
)
def test_nobody_is_needed_twice(who: str, clash: Any) -> None:
    fixed(sitting(a_room()))
    other = {"officers": ("uma",), "parties": ("Dora",), **clash}
    with pytest.raises(HearingRefused, match="needed at another hearing at that time: Opposition OP/2026/0001"):
        fixed(sitting(a_room("Room 2"), TEN + HOUR, **other), heard=another())


def test_one_hearing_may_follow_another_at_once() -> None:
    room = a_room()
    fixed(sitting(room))
    fixed(sitting(room, TEN + 2 * HOUR), heard=another())
    assert Hearing.objects.filter(state="fixed").count() == 2


def test_a_postponed_hearing_leaves_its_room_and_people_free() -> None:
    room = a_room()
    first = fixed(sitting(room))
    second = postpone_hearing(
        hearing=first.pk, sitting=sitting(room, TEN + HOUR), because="The party is ill.", by=REGISTRAR, at=NOW
    )
    first.refresh_from_db()
    assert (first.state, first.because, second.follows_id, second.state) == (
        "postponed",
        "The party is ill.",
        first.pk,
        "fixed",
    )
    fixed(sitting(room, TEN, hours=1), heard=another())


def test_a_hearing_is_not_postponed_to_a_time_that_is_taken() -> None:
    room = a_room()
    first = fixed(sitting(room))
    fixed(sitting(room, TEN + 4 * HOUR, officers=("uma",), parties=()), heard=another())
    with pytest.raises(HearingRefused, match="is taken"):
        postpone_hearing(hearing=first.pk, sitting=sitting(room, TEN + 4 * HOUR), because="Ill.", by=REGISTRAR, at=NOW)
    first.refresh_from_db()
    assert first.state == "fixed"


def test_a_hearing_that_is_called_off_is_over() -> None:
    hearing = fixed(sitting(a_room()))
    call_off_hearing(hearing=hearing.pk, because="Settled.", by=REGISTRAR, at=NOW)
    with pytest.raises(HearingRefused, match="already"):
        call_off_hearing(hearing=hearing.pk, because="Again.", by=REGISTRAR, at=NOW)
    with pytest.raises(HearingRefused, match="no such hearing"):
        call_off_hearing(hearing=OPPOSITION.file, because="?", by=REGISTRAR, at=NOW)


def test_a_reason_is_given() -> None:
    hearing = fixed(sitting(a_room()))
    with pytest.raises(HearingRefused, match="why the hearing is called off"):
        call_off_hearing(hearing=hearing.pk, because=" ", by=REGISTRAR, at=NOW)
    with pytest.raises(HearingRefused, match="why the hearing is postponed"):
        postpone_hearing(hearing=hearing.pk, sitting=sitting(hearing.room), because="", by=REGISTRAR, at=NOW)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_minutes_are_signed_and_stored_and_the_hearing_has_been_held(language: str) -> None:
    hearing = fixed(sitting(a_room()))
    office = book("examplia/trademark").office
    text = "The parties are heard.\n\nThe decision follows in writing."
    by = type(REGISTRAR)(id="rita", name="Rita", roles=REGISTRAR.roles, language=language)
    document = write_minutes(hearing=hearing.pk, text=text, office=office, by=by, at=TEN + HOUR)
    hearing.refresh_from_db()
    assert (hearing.state, hearing.minutes, document.kind, document.access) == (
        "held",
        str(document.pk),
        "minutes",
        "parties",
    )
    assert check_pdf(content_of(str(document.pk))).valid


def test_minutes_need_words_and_a_hearing_that_has_begun() -> None:
    hearing, office = fixed(sitting(a_room())), book("examplia/trademark").office
    with pytest.raises(HearingRefused, match="what was said"):
        write_minutes(hearing=hearing.pk, text=" ", office=office, by=REGISTRAR, at=TEN + HOUR)
    with pytest.raises(HearingRefused, match="once the hearing has begun"):
        write_minutes(hearing=hearing.pk, text="Heard.", office=office, by=REGISTRAR, at=TEN - HOUR)


def test_the_load_counts_what_is_sat() -> None:
    room = a_room()
    fixed(sitting(room, officers=("eva", "ida")))
    fixed(sitting(room, TEN + 3 * HOUR, hours=1, officers=("eva",)), heard=another())
    gone = fixed(sitting(room, TEN + 5 * HOUR, officers=("ida",)), heard=another())
    call_off_hearing(hearing=gone.pk, because="Settled.", by=REGISTRAR, at=NOW)
    found = [(load.officer, load.hearings, load.hours) for load in loads(TEN, TEN + 10 * HOUR)]
    assert found == [("eva", 2, 3 * HOUR), ("ida", 1, 2 * HOUR)]


def test_the_calendar_lists_a_time_or_one_officer() -> None:
    room: Room = a_room()
    first = fixed(sitting(room))
    fixed(sitting(room, TEN + 3 * HOUR, officers=("uma",)), heard=another())
    assert hearings_between(TEN, TEN + 10 * HOUR).count() == 2
    assert [each.pk for each in hearings_between(TEN, TEN + 10 * HOUR, officer="eva")] == [first.pk]
    assert not hearings_between(TEN + 10 * HOUR, TEN + 11 * HOUR)


def test_not_everybody_fixes_hearings_or_keeps_rooms() -> None:
    room = a_room()
    with pytest.raises(AccessRefused):
        fixed(sitting(room), by=CASHIER)
    with pytest.raises(AccessRefused):
        keep_room(name="Attic", seats=1, by=CASHIER)
    assert not may_in_hearings(CASHIER, "fix")
    assert isinstance(sitting(room), Sitting)
