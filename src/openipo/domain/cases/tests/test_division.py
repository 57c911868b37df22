"""A file becomes two, two become one: both sides say so, and everything that rests on them holds."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction

from openipo.domain.cases import other_files
from openipo.domain.cases.act import begin
from openipo.domain.cases.act_together import write_together
from openipo.domain.cases.api import Done, FileAtHand, answers_of, look_at, open_proceeding, tick
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.errors import CaseError, FileMoved
from openipo.domain.cases.other_files import take_up_with_others_for
from openipo.domain.cases.testing import EXAMINER, FORMALITIES, Story, a_case, at
from openipo.domain.parties.api import Party
from openipo.domain.procedures.api import EffectCall, StepNotAllowed, take
from openipo.domain.publication.api import Entry
from openipo.domain.rights.api import (
    EffectContext,
    EffectRefused,
    File,
    FileGoods,
    FileLink,
    FileNotFound,
    NotOpenToPublic,
    carry_out,
    find_file,
    project,
    public_register_view,
    rebuild,
    register_view,
)
from openipo.kernel.ledger.api import NewEvent, append
from openipo.kernel.ledger.api import verify as verify_ledger

pytestmark = pytest.mark.django_db

BELLA = {"name": "Bella Ltd", "address": {"lines": ["3 Pier"], "country": "XX"}}
DEED = {"deed": "d" * 64, "deed_language": "en", "signed_by": "both"}


def ask(story: Story, procedure: str, *items: str, **facts: Any) -> Done:
    return open_proceeding(
        file=story.file, procedure=procedure, on=story.on, by=FORMALITIES, at=at(story.on), facts=facts, items=items
    )


def divide(story: Story, *items: str) -> Story:
    """The file is divided on request; the story of the new file."""
    proceeding = ask(story, "division", *items).proceeding
    story.pay("division")
    return child_of(story, story.step("divide", FORMALITIES, proceeding=proceeding, items=items))


def child_of(story: Story, done: Done) -> Story:
    return Story(find_file(done.new_files[0]).pk, done.new_files[0], story.on)


def join(story: Story, *others: Story) -> Done:
    proceeding = ask(story, "merger-of-files", files="\n".join(each.number for each in others)).proceeding
    story.pay("merger-of-files")
    return story.step("join-files", FORMALITIES, proceeding=proceeding)


def ties(file: FileAtHand) -> list[tuple[str, str]]:
    return [(link.kind, link.number) for link in file.content.links]


def live(story: Story) -> set[str]:
    return {item.id for item in story.now.content.live_goods}


def everything_holds() -> None:
    """The tables say what the ledger says, and no chain is broken."""
    assert rebuild(check=True).is_equal
    assert not verify_ledger().faults


def test_a_registration_becomes_two_with_the_same_dates() -> None:
    story = a_case("registered", classes=(25, 18))
    child = divide(story, "18-1")
    before, after = story.now.content, child.now.content
    assert (live(story), live(child)) == ({"25-1"}, {"18-1"})
    assert before.item("18-1").status == "divided"
    for name in ("filed_on", "registered_on", "expires_on", "received_on", "published_on", "mark", "status"):
        assert getattr(after, name) == getattr(before, name), name
    assert after.registration_number == f"{before.registration_number}D1"
    assert (after.number, after.st13) == ("TM/2026/000002", "XX502026000000002")
    assert [party.name for party in after.applicants] == ["Ana Costa"]
    everything_holds()


def test_each_file_leads_to_the_other() -> None:
    story = a_case("registered", classes=(25, 18))
    child = divide(story, "18-1")
    assert ties(story.now) == [("divided-into", child.number)]
    assert ties(child.now) == [("division-of", story.number)]
    assert FileLink.objects.count() == 2


def test_the_new_chain_names_the_head_it_was_taken_from() -> None:
    story = a_case("registered", classes=(25, 18))
    ask(story, "division", "18-1")
    story.pay("division")
    before = story.now.history[-1]
    child = child_of(story, story.step("divide", FORMALITIES, proceeding="division", items=["18-1"]))
    came_from = child.now.history[0].payload["came_from"]
    assert came_from == {
        "file": str(story.file), "number": story.number, "length": before.sequence, "head": before.digest,
    }  # fmt: skip


def test_the_new_file_stands_where_its_parent_stands_with_clocks_of_its_own() -> None:
    story = a_case("registered", classes=(25, 18))
    child = divide(story, "18-1")
    assert child.phases == {"application": "registered", "renewal": "in-force"}
    assert child.now.case.revision == story.now.case.revision
    own = {clock.key: clock.expires_on for clock in child.now.case.clocks.values()}
    assert own == {key: clock.expires_on for key, clock in story.now.case.clocks.items() if clock.status == "running"}
    expires_on = child.now.content.expires_on or child.on
    child.on = expires_on - timedelta(days=60)
    child.step("request-renewal", FORMALITIES, proceeding="renewal")
    assert child.phases["renewal"] == "requested"
    assert story.phases["renewal"] == "in-force"


def test_time_passes_on_both_files() -> None:
    story = a_case("registered", classes=(25, 18))
    child = divide(story, "18-1")
    day = date(2038, 1, 1)
    assert tick(on=day, at=at(day)).is_complete
    for each in (story, child):
        assert each.now.content.register_status == "ended"
    assert story.now.content.item("18-1").status == "divided"
    everything_holds()


def test_as_of_the_day_before_the_goods_are_on_the_parent_only() -> None:
    story = a_case("registered", classes=(25, 18))
    day_before = story.on
    story.on += timedelta(days=1)
    child = divide(story, "18-1")
    assert {item.id for item in register_view(story.file, as_of=day_before).state.live_goods} == {"25-1", "18-1"}
    assert {item.id for item in register_view(story.file, as_of=story.on).state.live_goods} == {"25-1"}
    with pytest.raises(FileNotFound):
        register_view(child.file, as_of=day_before)
    assert register_view(child.file, as_of=story.on).state.number == child.number


def test_what_was_examined_before_the_division_need_not_be_answered_again() -> None:
    story = a_case("examination", classes=(25, 18))
    story.answer("application.examination")
    child = divide(story, "18-1")
    child.step("accept", EXAMINER)
    assert child.phases["application"] == "accepted"
    handed_on = {(place, answer.answered_by, answer.answered_at) for place, answer in answers_of(child.file).items()}
    assert handed_on == {(place, each.answered_by, each.answered_at) for place, each in answers_of(story.file).items()}


def test_an_application_nobody_may_see_gives_one_nobody_may_see() -> None:
    story = a_case("examination", classes=(25, 18))
    child = divide(story, "18-1")
    with pytest.raises(NotOpenToPublic):
        public_register_view(child.file)
    child.accept()
    child.publish("accepted")
    view = public_register_view(child.file)
    assert view.state.links == ()  # the parent is not public, so nothing of it shows
    assert ties(child.now) == [("division-of", story.number)]


def test_a_published_application_gives_a_published_one() -> None:
    story = a_case("published", classes=(25, 18))
    child = divide(story, "18-1")
    assert public_register_view(child.file).state.links[0].number == story.number
    assert public_register_view(story.file).state.links[0].number == child.number


def test_an_entry_that_waits_for_the_gazette_waits_on_both_files() -> None:
    story = a_case("accepted", classes=(25, 18))
    child = divide(story, "18-1")
    assert Entry.objects.filter(file=child.file, section="accepted").count() == 1
    child.publish("accepted")
    assert (child.phases["application"], story.phases["application"]) == ("published", "accepted")


def test_owner_and_public_are_told_of_the_new_file_and_its_number() -> None:
    story = a_case("registered", classes=(25, 18))
    child = divide(story, "18-1")
    assert [letter.letter for letter in child.now.case.letters.values()] == ["new-file-notice"]
    entry = Entry.objects.get(file=child.file, section="divided")
    assert entry.items == ["18-1"]


def test_an_opposition_stays_with_the_goods_it_is_about() -> None:
    story = a_case("published", classes=(25, 18))
    story.oppose("25-1")
    child = divide(story, "18-1")
    assert story.now.case.proceedings["application"].suspended_by == ("opposition",)
    assert child.phases == {"application": "published"}
    assert not child.now.case.proceedings["application"].suspended_by
    everything_holds()


def test_goods_in_dispute_do_not_leave() -> None:
    story = a_case("published", classes=(25, 18))
    story.oppose("25-1")
    ask(story, "division", "25-1")
    story.pay("division")
    with pytest.raises(StepNotAllowed, match="dispute is open"):
        story.step("divide", FORMALITIES, proceeding="division", items=["25-1"])
    assert File.objects.count() == 1


def test_a_step_that_fails_opens_no_file_and_draws_no_number() -> None:
    story = a_case("registered", classes=(25, 18))
    ask(story, "assignment", "18-1", new_holder=BELLA, share="1/2", **DEED)
    story.pay("assignment")
    with pytest.raises(EffectRefused, match="A share passes for all goods"):
        story.step("record-assignment", FORMALITIES, proceeding="assignment", items=["18-1"])
    assert File.objects.count() == 1
    assert divide(story, "18-1").number == "TM/2026/000002"


def test_the_same_request_again_divides_once() -> None:
    story = a_case("registered", classes=(25, 18))
    ask(story, "division", "18-1")
    story.pay("division")
    first = story.step("divide", FORMALITIES, proceeding="division", items=["18-1"], key="form-1")
    again = story.step("divide", FORMALITIES, proceeding="division", items=["18-1"], key="form-1")
    assert first == again
    assert first.new_files == ("TM/2026/000002",)
    assert File.objects.count() == 2


def test_some_goods_pass_to_a_new_owner_in_a_file_of_their_own() -> None:
    story = a_case("registered", classes=(25, 18))
    ask(story, "assignment", "18-1", new_holder=BELLA, representative={"name": "Lea Marques"}, **DEED)
    story.pay("assignment")
    child = child_of(story, story.step("record-assignment", FORMALITIES, proceeding="assignment", items=["18-1"]))
    assert [(party.role, party.name) for party in child.now.content.parties] == [
        ("holder", "Bella Ltd"), ("representative", "Lea Marques"),
    ]  # fmt: skip
    assert [party.name for party in story.now.content.applicants] == ["Ana Costa"]
    everything_holds()


def test_the_whole_right_passes_without_another_file() -> None:
    story = a_case("registered", classes=(25, 18))
    ask(story, "assignment", "25-1", "18-1", new_holder=BELLA, **DEED)
    story.pay("assignment")
    done = story.step("record-assignment", FORMALITIES, proceeding="assignment", items=["25-1", "18-1"])
    assert done.new_files == ()
    assert [party.name for party in story.now.content.applicants] == ["Bella Ltd"]
    assert File.objects.get().applicant == "Bella Ltd"


def test_divided_twice_and_joined_again_nothing_is_lost() -> None:
    story = a_case("registered", classes=(25, 18, 9))
    first, second = divide(story, "18-1"), divide(story, "9-1")
    assert second.now.content.registration_number.endswith("D2")
    join(story, first, second)
    assert live(story) == {"25-1", "18-1", "9-1"}
    assert [item.id for item in story.now.content.goods] == ["25-1", "18-1", "9-1"]
    for ended in (first, second):
        assert ended.now.content.register_status == "ended"
        assert ended.now.content.status == "merged"
        assert ended.phases["renewal"] == "merged"
        assert ("merged-into", story.number) in ties(ended.now)
        assert not live(ended)
    assert FileGoods.objects.filter(status="registered").count() == 3
    everything_holds()


def test_files_that_differ_are_not_joined() -> None:
    story = a_case("published")
    other = a_case("received", filed_on=story.on, text="BETA")
    with pytest.raises(EffectRefused, match=r"differs from .* in: filed_on, mark"):
        join(story, other)
    assert other.now.content.register_status == "pending"


def test_a_file_with_a_dispute_of_its_own_is_not_joined() -> None:
    story = a_case("published", classes=(25, 18))
    child = divide(story, "18-1")
    child.oppose("18-1")
    with pytest.raises(CaseError, match="a proceeding is open on it"):
        join(story, child)


def test_a_file_that_nobody_knows_is_not_joined() -> None:
    story = a_case("registered")
    ask(story, "merger-of-files", files="TM/2099/000001")
    story.pay("merger-of-files")
    with pytest.raises(CaseError, match="No file has the number"):
        story.step("join-files", FORMALITIES, proceeding="merger-of-files")


def test_a_file_is_not_joined_to_itself() -> None:
    story = a_case("registered")
    with pytest.raises(EffectRefused, match="cannot be joined to itself"):
        join(story, story)


def test_who_looked_at_another_file_than_it_is_now_is_told() -> None:
    story = a_case("registered", classes=(25, 18))
    child = divide(story, "18-1")
    proceeding = ask(story, "merger-of-files", files=child.number).proceeding
    story.pay("merger-of-files")
    with pytest.raises(FileMoved):
        story.step("join-files", FORMALITIES, proceeding=proceeding, expected_length=1)
    assert child.now.content.register_status == "registered"


def test_a_file_may_be_named_by_its_registration_number() -> None:
    story = a_case("registered", classes=(25, 18))
    child = divide(story, "18-1")
    join(story, replace(child, number=child.now.content.registration_number))
    assert live(story) == {"25-1", "18-1"}


def test_an_order_that_forbids_disposal_stops_transfer_and_division() -> None:
    story = a_case("registered", classes=(25, 18))
    seize(story, "18-1")
    for procedure, step in (("division", "divide"), ("assignment", "record-assignment")):
        stated = {"new_holder": BELLA, **DEED} if procedure == "assignment" else {}
        proceeding = ask(story, procedure, "18-1", **stated).proceeding
        story.pay(procedure)
        with pytest.raises(StepNotAllowed, match="nobody may dispose of the right"):
            story.step(step, FORMALITIES, proceeding=proceeding, items=["18-1"])
    assert divide_other_goods(story).now.content.interests == ()


def divide_other_goods(story: Story) -> Story:
    """What is not seized may leave."""
    waiting = [key for key, each in story.now.case.proceedings.items() if each.procedure == "division"]
    story.step("refuse-division", FORMALITIES, proceeding=waiting[0], facts={"reasons": "Seized."})
    return divide(story, "25-1")


def seize(story: Story, item: str) -> None:
    """A seizure of one item stands in the register."""
    call = EffectCall(
        "enter-interest",
        story.on,
        "Act s.66",
        {"kind": "seizure", "roles": ["court"], "court": "District Court", "blocks_disposal": True},
        (item,),
    )
    with transaction.atomic():
        before = story.now.history
        events = carry_out(before, [], [call], EffectContext(str))
        recorded = append(chain=story.file, events=events, actor="registrar", at=at(story.on))
        project(story.file, [*before, *recorded], already=len(before))


def test_a_converted_application_keeps_its_date_and_is_examined_anew() -> None:
    story = a_case("examination", classes=(25,))
    story.on += timedelta(days=10)
    proceeding = ask(story, "conversion", category="collective").proceeding
    story.pay("conversion")
    child = child_of(story, story.step("convert", FORMALITIES, proceeding=proceeding))
    old, new = story.now, child.now
    assert (old.content.register_status, old.case.proceedings["application"].phase) == ("ended", "converted")
    assert new.content.mark.category == "collective"
    assert (new.content.filed_on, new.content.received_on) == (old.content.filed_on, story.on)
    assert child.phases == {"application": "received"}
    child.step("accord-filing-date", FORMALITIES)
    clocks = [clock for clock in child.now.case.clocks.values() if clock.clock == "filing-fee"]
    assert [clock.started_on for clock in clocks] == [story.on]
    assert child.now.content.filed_on == old.content.filed_on
    everything_holds()


def test_a_party_who_comes_is_never_taken_for_one_who_left() -> None:
    story = a_case("registered")
    for name in ("Bella Ltd", "Carla Ruiz"):
        ask(story, "assignment", "25-1", new_holder={"name": name}, **DEED)
        story.pay("assignment")
        proceeding = list(story.now.case.proceedings)[-1]
        story.step("record-assignment", FORMALITIES, proceeding=proceeding, items=["25-1"])
    parties: list[Party] = list(story.now.content.applicants)
    assert [(party.id, party.name) for party in parties] == [("p3", "Carla Ruiz")]


# Files taken up together


def test_a_proposed_step_takes_up_the_files_it_would_join() -> None:
    story = a_case("registered", classes=(25, 18))
    child = divide(story, "18-1")
    proceeding = ask(story, "merger-of-files", files=child.number).proceeding
    key = f"{proceeding}/join-files/1"
    proposed = {"key": key, "proceeding": proceeding, "step": "join-files", "by": "fred", "facts": {}, "items": []}
    with transaction.atomic():
        act = begin(take_up(story.file), story.on, at(story.on), FORMALITIES)
        act.record([NewEvent("step_proposed", story.on, proposed, "Act s.86")])
        act.write()
        assert set(take_up_with_others_for(story.file, key)[1]) == {child.file}
        assert take_up_with_others_for(story.file, f"{proceeding}/join-files/2")[1] == {}
        assert take_up_with_others_for(story.file, "application/accept/1")[1] == {}


def test_what_changes_before_the_files_are_locked_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    story = a_case("registered", classes=(25, 18))
    child = divide(story, "18-1")
    proceeding = ask(story, "merger-of-files", files=child.number).proceeding
    answers = iter([[child.file], []])
    monkeypatch.setattr(other_files, "files_named", lambda *_: next(answers))
    with transaction.atomic(), pytest.raises(FileMoved):
        other_files.take_up_with_others(story.file, proceeding=proceeding, step="join-files", facts={})


def test_a_step_that_joins_nothing_names_no_files() -> None:
    story = a_case("examination")
    assert other_files.files_named(story.now, "application", "accept", {"files": "TM/2099/000001"}) == []
    with pytest.raises(CaseError, match="No file has the number"):
        other_files.other_named([story.now], "TM/2099/000001")


def test_acts_written_together_write_the_files_they_opened_too() -> None:
    story = a_case("registered", classes=(25, 18))
    ask(story, "division", "18-1")
    story.pay("division")
    with transaction.atomic():
        act = begin(take_up(story.file), story.on, at(story.on), FORMALITIES)
        now = act.at_hand
        act.add(
            take(
                now.law,
                now.case,
                now.facts,
                proceeding="division",
                step="divide",
                by=FORMALITIES,
                on=story.on,
                items=["18-1"],
            )
        )
        write_together([act])
    assert find_file("TM/2026/000002").length == len(look_at(find_file("TM/2026/000002").pk).history)
    everything_holds()
