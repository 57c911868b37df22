"""Hearings where a registration is disputed, or the Office itself wants to cancel it: who is summoned, and by whom."""

from datetime import date, timedelta
from typing import Any

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.api import open_proceeding, record_minutes, summon_to_hearing
from openipo.domain.cases.testing import OPPOSITIONS, REGISTRAR, Story, a_case, at
from openipo.domain.correspondence.api import letter_with_key, paragraphs_of
from openipo.domain.hearings.api import Hearing, Room, Sitting, find_hearing, keep_room
from openipo.domain.procedures.api import StepNotAllowed

pytestmark = pytest.mark.django_db

CLAIMANT = {"name": "Albatros Ltd"}
ABSOLUTE = {"claimant": CLAIMANT, "reason": "absolute", "grounds": ["descriptive"], "reasons": "It describes them."}
EMBLEM = {"grounds": ["state-emblem"], "reasons": "The mark contains a flag."}


@pytest.fixture
def room() -> Room:
    return keep_room(name="Room 1", seats=8, by=REGISTRAR)


def disputed(procedure: str, by: Actor, facts: dict[str, Any]) -> Story:
    story = a_case("registered")
    values: dict[str, Any] = {"on": story.on, "by": by, "at": at(story.on), "facts": facts, "items": ["25-1"]}
    open_proceeding(file=story.file, procedure=procedure, **values)
    return story


def summoned(story: Story, proceeding: str, room: Room, by: Actor) -> Hearing:
    begins = at(story.on + timedelta(weeks=6), 10)
    sitting = Sitting(room.pk, begins, begins + timedelta(hours=2), ("otto",))
    return summon_to_hearing(
        file=story.file, proceeding=proceeding, sitting=sitting, on=story.on, by=by, at=at(story.on)
    )


def text_of(story: Story, key: str) -> str:
    return " ".join(paragraph.text for paragraph in paragraphs_of(letter_with_key(story.file, key)))


def test_holder_and_claimant_of_an_invalidity_are_summoned_each_by_a_letter_of_their_own(room: Room) -> None:
    story = disputed("invalidity", OPPOSITIONS, ABSOLUTE)
    story.pay("invalidity")
    story.step("admit-claim", OPPOSITIONS, proceeding="invalidity")
    hearing = summoned(story, "invalidity", room, OPPOSITIONS)
    needed = {(each.kind, each.who) for each in hearing.attendances.all()}
    assert needed == {("officer", "otto"), ("party", "ana costa"), ("party", "albatros ltd")}
    holder = text_of(story, "invalidity/hearing-summons-holder")
    assert "against your registration" in holder
    assert "the claimant Albatros Ltd" in holder
    assert "goods of class 25" in holder
    claimant = text_of(story, "invalidity/hearing-summons-claimant")
    assert "Your claim" in claimant
    assert "the holder Ana Costa" in claimant


def test_before_a_cancellation_the_registrar_hears_the_holder_alone_and_that_is_answer_enough(room: Room) -> None:
    story = disputed("cancellation", REGISTRAR, EMBLEM)
    story.serve("cancellation-notice", signed_by=REGISTRAR)
    with pytest.raises(StepNotAllowed):
        summoned(story, "cancellation", room, OPPOSITIONS)
    hearing = summoned(story, "cancellation", room, REGISTRAR)
    assert {each.who for each in hearing.attendances.filter(kind="party")} == {"ana costa"}
    assert "Whoever is heard need not answer in writing" in text_of(story, "cancellation/hearing-summons-cancellation")
    story.on += timedelta(weeks=6)
    record_minutes(hearing=hearing.pk, text="The holder was heard.", on=story.on, by=REGISTRAR, at=at(story.on, 13))
    found = find_hearing(hearing.pk)
    assert found
    assert (found.state, story.phases["cancellation"]) == ("held", "begun")
    heard = {"heard_on": story.on.isoformat()}
    story.on += timedelta(days=1)
    story.step("go-on-after-hearing", REGISTRAR, proceeding="cancellation", facts=heard)
    assert story.phases["cancellation"] == "for-decision"


def test_a_holder_who_did_not_come_may_still_answer_in_writing_within_the_time(room: Room) -> None:
    story = disputed("cancellation", REGISTRAR, EMBLEM)
    story.serve("cancellation-notice", signed_by=REGISTRAR)
    hearing = summoned(story, "cancellation", room, REGISTRAR)
    story.on += timedelta(weeks=6)
    record_minutes(hearing=hearing.pk, text="Nobody came.", on=story.on, by=REGISTRAR, at=at(story.on, 13))
    assert story.now.case.clocks["cancellation/cancellation-hearing"].status == "running"
    story.on += timedelta(days=1)
    story.step("hear-holder", REGISTRAR, proceeding="cancellation")
    assert story.phases["cancellation"] == "for-decision"


def test_the_time_to_answer_is_not_moved_by_a_hearing(room: Room) -> None:
    story = disputed("cancellation", REGISTRAR, EMBLEM)
    story.serve("cancellation-notice", signed_by=REGISTRAR)
    before = story.now.case.clocks["cancellation/cancellation-hearing"].expires_on
    summoned(story, "cancellation", room, REGISTRAR)
    after = story.now.case.clocks["cancellation/cancellation-hearing"]
    assert (after.status, after.expires_on) == ("running", before)
    assert isinstance(before, date)
