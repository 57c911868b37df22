"""Hearings of a real file: summons, postponement, minutes, bundle."""

from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pytest

from openipo.domain.cases.api import (
    CaseError,
    RegisterFilter,
    bundle_of,
    disputes_in_register,
    look_at,
    postpone_summons,
    record_minutes,
    summon_to_hearing,
)
from openipo.domain.cases.testing import OPPOSITIONS, REGISTRAR, Story, a_case, at
from openipo.domain.hearings.api import Hearing, Room, Sitting, find_hearing, hearings_of, keep_room
from openipo.domain.procedures.api import StepNotAllowed
from openipo.domain.rights.api import File

pytestmark = pytest.mark.django_db


def opposed() -> Story:
    """An opposition whose counter-statement is awaited."""
    story = a_case("published")
    story.oppose()
    story.pay("opposition")
    story.step("find-admissible", OPPOSITIONS, proceeding="opposition", facts={"earlier_right": "000012"})
    clock = next(each for each in story.now.case.clocks.values() if each.clock == "cooling-off")
    assert clock.expires_on
    story.wait_until(clock.expires_on + timedelta(days=1))
    return story


def a_sitting(room: Room, day: date, *officers: str) -> Sitting:
    begins = at(day, 10)
    return Sitting(room.pk, begins, begins + timedelta(hours=2), officers or ("otto",))


def summoned(story: Story, room: Room, weeks: int = 6, *officers: str) -> Hearing:
    sitting = a_sitting(room, story.on + timedelta(weeks=weeks), *officers)
    return summon_to_hearing(
        file=story.file, proceeding="opposition", sitting=sitting, on=story.on, by=OPPOSITIONS, at=at(story.on)
    )


@pytest.fixture
def room() -> Room:
    return keep_room(name="Room 1", seats=8, by=REGISTRAR)


def test_the_parties_are_summoned_by_letters_that_say_when_and_where(room: Room) -> None:
    story = opposed()
    hearing = summoned(story, room)
    needed = {(each.kind, each.who) for each in hearing.attendances.all()}
    assert needed == {("officer", "otto"), ("party", "ana costa"), ("party", "bold brands ltd")}
    letters = {each.letter: each for each in story.now.case.letters.values()}
    assert letters["hearing-summons-opponent"].facts["hearing_at"] == "10:00"
    assert hearing.what == "Opposition OP/2026/0001"


def test_a_summons_that_comes_too_late_fixes_nothing(room: Room) -> None:
    story = opposed()
    with pytest.raises(StepNotAllowed, match="at least four weeks"):
        summoned(story, room, weeks=3)
    assert not hearings_of(story.file)


def test_where_the_law_knows_no_hearing_none_is_fixed(room: Room) -> None:
    story = a_case("published")
    with pytest.raises(CaseError, match="knows no hearing"):
        summon_to_hearing(
            file=story.file,
            proceeding="application",
            sitting=a_sitting(room, story.on + timedelta(weeks=6)),
            on=story.on,
            by=OPPOSITIONS,
            at=at(story.on),
        )


def test_a_hearing_is_postponed_and_the_parties_summoned_anew(room: Room) -> None:
    story = opposed()
    first = summoned(story, room)
    later = a_sitting(room, story.on + timedelta(weeks=8))
    second = postpone_summons(
        hearing=first.pk, sitting=later, because="Illness.", on=story.on, by=OPPOSITIONS, at=at(story.on)
    )
    assert [each.state for each in hearings_of(story.file, "opposition")] == ["postponed", "fixed"]
    assert second.follows_id == first.pk
    summons = [each for each in story.now.case.letters.values() if each.letter == "hearing-summons"]
    assert summons[-1].facts["because"] == "Illness."


def test_minutes_are_laid_to_the_file_and_stand_in_the_bundle(room: Room) -> None:
    story = opposed()
    hearing = summoned(story, room)
    story.on += timedelta(weeks=6)
    document = record_minutes(
        hearing=hearing.pk, text="Both were heard.", on=story.on, by=OPPOSITIONS, at=at(story.on, 13)
    )
    assert document in {each.document for each in story.now.content.documents}
    found = find_hearing(hearing.pk)
    assert found
    assert (found.state, found.minutes) == ("held", document)
    paper = bundle_of(look_at(story.file), "opposition", "en")
    with pikepdf.open(BytesIO(paper)).open_outline() as outline:
        assert [item.title for item in outline.root] == ["Contents", "Opposition OP/2026/0001"]
    assert bundle_of(look_at(story.file), "opposition", "en") == paper


def test_the_bundle_holds_the_letters_that_were_issued(room: Room) -> None:
    story = opposed()
    summoned(story, room)
    story.serve("hearing-summons", signed_by=OPPOSITIONS)
    paper = bundle_of(look_at(story.file), "opposition", "fr")
    with pikepdf.open(BytesIO(paper)).open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[0] == "Table des matières"
    assert any("hearing" in title.lower() for title in titles[1:])


def test_a_hearing_that_is_not_there_is_neither_postponed_nor_held(room: Room) -> None:
    story = opposed()
    named = {"on": story.on, "by": OPPOSITIONS, "at": at(story.on)}
    with pytest.raises(CaseError, match="no such hearing"):
        record_minutes(hearing=story.file, text="Heard.", **named)  # type: ignore[arg-type]
    with pytest.raises(CaseError, match="no such hearing"):
        postpone_summons(hearing=story.file, sitting=a_sitting(room, story.on), because="?", **named)  # type: ignore[arg-type]


def test_the_register_of_oppositions_lists_them_by_number(room: Room) -> None:
    opposed()
    lines, number = disputes_in_register(RegisterFilter("opposition"))
    assert (number, lines[0].number, lines[0].parties) == (1, "OP/2026/0001", ("Bold Brands Ltd",))
    assert disputes_in_register(RegisterFilter("opposition", is_open=False)) == ([], 0)
    assert disputes_in_register(RegisterFilter("opposition", is_open=True))[1] == 1


def test_the_public_reads_of_public_files_only() -> None:
    story = opposed()
    wanted = RegisterFilter("opposition", public_only=True)
    assert disputes_in_register(wanted)[1] == 1
    File.objects.filter(pk=story.file).update(is_public=False)
    assert disputes_in_register(wanted) == ([], 0)
