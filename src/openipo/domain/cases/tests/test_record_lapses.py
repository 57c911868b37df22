"""Rights of an older system that were not renewed, and of which nobody had said so, lapse many at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import count
from typing import Any
from uuid import UUID

import pytest

from openipo.domain.cases.actions import record_lapses as action
from openipo.domain.cases.api import (
    Lapsing,
    back_file,
    confirm_taking_up,
    files_not_taken_up,
    files_past_their_day,
    open_proceeding,
    propose_taking_up,
    record_lapses,
)
from openipo.domain.cases.taking_up.lapsing import lapsing_of
from openipo.domain.cases.taking_up.parts import parts
from openipo.domain.cases.testing import CLERK, EXAMINER, REGISTRAR, SENIOR, Story, at
from openipo.domain.cases.tests.older_files import (
    REGISTERED,
    TODAY,
    a_registration,
    imported,
    in_examination,
    proposed,
)
from openipo.domain.procedures.api import StepNotAllowed, taking_up_table
from openipo.domain.rights.api import File, rebuild
from openipo.kernel.ledger.api import verify
from openipo.kernel.security.api import AccessRefused

pytestmark = pytest.mark.django_db

NUMBERS = count(5001)
LONG_AGO, OF_LATE = date(2019, 3, 2), date(2025, 11, 3)


def recorded(files: Sequence[UUID] | None = None, *, by: Any = REGISTRAR, **how: Any) -> Mapping[UUID, Lapsing]:
    named = [each.pk for each in files_past_their_day(TODAY)] if files is None else files
    told = record_lapses(files=named, on=TODAY, by=by, at=at(TODAY), **how)
    return {each.file: each for each in told}


def a_registration_of_old(**values: Any) -> Story:
    """Ten years, and its grace, were over long before anybody moved in; filed under an Act that is no more."""
    said: dict[str, Any] = {
        "law": "Trade Marks Act 1971",
        "is_public": True,
        "filed_on": date(2008, 5, 6),
        "published_on": date(2008, 11, 20),
        "registered_on": date(2009, 3, 2),
        "expires_on": LONG_AGO,
        "registration_number": f"{next(NUMBERS):06d}",
    }
    return imported(values.pop("status", "200"), **{**REGISTERED, **said, **values})


def test_a_dry_run_says_when_each_right_ended_and_under_which_provision_and_records_nothing() -> None:
    old, late, alive = a_registration_of_old(), a_registration(OF_LATE), a_registration()
    told = recorded()
    assert list(told) == [old.file, late.file], "the oldest first; what is in force is not among them"
    assert alive.file not in told
    terms = [told[story.file].term for story in (old, late)]
    assert [(term.expired_on, term.last_day) for term in terms if term] == [
        (date(2019, 3, 4), date(2019, 9, 3)),  # the 2nd: in March a Saturday, in September a holiday
        (OF_LATE, date(2026, 5, 4)),  # 3 May 2026 is a Sunday
    ]
    assert {term.provision for term in terms if term} == {"Act s.34(1)"}
    assert all(each.is_plain and not each.is_done for each in told.values())
    assert len(files_not_taken_up()) == 3


def test_the_right_lapses_from_the_day_that_the_law_names_and_the_file_is_under_the_law() -> None:
    story = a_registration_of_old()
    assert recorded(dry_run=False)[story.file].is_done
    assert story.phases == {"application": "registered", "renewal": "lapsed"}
    content = story.now.content
    assert (content.register_status, content.ended_on) == ("ended", LONG_AGO)
    assert [item.status for item in content.goods] == ["lapsed"]
    assert File.objects.get(pk=story.file).register_status == "ended"
    assert not story.now.case.letters, "a notice of long ago is not written today"
    assert not story.now.case.entries
    event = next(event for event in story.now.history if event.kind == "back_file_taken_up")
    assert (event.payload["by_table"], event.actor) == (True, REGISTRAR.id)
    assert event.payload["proceedings"][1]["clocks"][0]["basis"] == (
        "By the days of the record the protection, with its grace, ended on 3 September 2019, and no renewal is "
        "recorded."
    )
    assert rebuild(check=True).is_equal
    assert not verify().faults


def test_where_the_office_says_so_the_notice_is_written_and_the_lapse_published() -> None:
    story = a_registration(OF_LATE)
    recorded(dry_run=False, announced=True)
    assert [each.letter for each in story.now.case.letters.values()] == ["lapse-notice"]
    assert [each.section for each in story.now.case.entries.values()] == ["lapsed"]


def test_a_file_whose_notice_cannot_be_written_holds_up_no_other() -> None:
    without_a_number, whole = a_registration_of_old(registration_number=""), a_registration_of_old()
    told = recorded(dry_run=False, announced=True)
    assert told[whole.file].is_done
    assert not told[without_a_number.file].is_done
    (question,) = told[without_a_number.file].questions
    assert (question.code, "{registration_number}" in question.in_words("en")) == ("letter", True)
    assert list(files_not_taken_up()) == [without_a_number.file]


def test_a_right_that_lapsed_of_late_can_still_be_restored_and_one_of_long_ago_cannot() -> None:
    late, old = a_registration(OF_LATE), a_registration_of_old()
    recorded(dry_run=False)
    facts = {"reasons": "The notice went to an old address.", "cause_removed_on": date(2026, 5, 20)}
    asked: dict[str, Any] = {"procedure": "restoration", "on": TODAY, "by": CLERK, "at": at(TODAY), "facts": facts}
    assert open_proceeding(file=late.file, **asked).proceeding == "restoration"
    with pytest.raises(StepNotAllowed, match="within twelve months"):
        open_proceeding(file=old.file, **asked)


def test_what_else_is_open_on_the_file_leaves_it_to_a_person() -> None:
    differs, no_law = a_registration_of_old(status="120"), a_registration_of_old(law="Patents Act")
    told = recorded(dry_run=False)
    assert [question.code for question in told[differs.file].questions][:1] == ["status-differs"]
    assert [question.code for question in told[no_law.file].questions] == ["law-unknown"]
    assert {differs.file, no_law.file} == set(files_not_taken_up())


def test_a_file_on_which_a_proposal_waits_is_left_to_those_who_made_it() -> None:
    story = proposed(a_registration(date(2026, 9, 1)))
    told = recorded([story.file], dry_run=False)
    assert [question.code for question in told[story.file].questions] == ["waits"]


def test_what_is_in_force_or_pending_does_not_lapse_though_it_is_named() -> None:
    alive, pending = a_registration(), in_examination()
    told = recorded([alive.file, pending.file], dry_run=False)
    assert [(each.term, each.is_plain, each.is_done) for each in told.values()] == [(None, False, False)] * 2
    assert len(files_not_taken_up()) == 2


def test_on_the_last_day_of_grace_nothing_has_lapsed_yet() -> None:
    story = a_registration(date(2025, 12, 1))  # the grace ends on 1 June 2026, today
    assert recorded()[story.file].term is None


def test_a_run_that_broke_off_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    stories = [a_registration_of_old(), a_registration_of_old(), a_registration_of_old()]
    monkeypatch.setattr(action, "parts", partial(parts, size=1))
    run = record_lapses(files=[story.file for story in stories], on=TODAY, by=REGISTRAR, at=at(TODAY), dry_run=False)
    next(run)
    next(run)
    del run
    assert len(files_not_taken_up()) == 1
    assert sum(each.is_done for each in recorded([story.file for story in stories], dry_run=False).values()) == 1
    assert len({len(story.now.history) for story in stories}) == 1


def test_only_the_registrar_lets_rights_lapse_by_the_table() -> None:
    a_registration_of_old()
    with pytest.raises(AccessRefused):
        recorded(dry_run=False, by=SENIOR)
    with pytest.raises(AccessRefused):
        recorded(by=CLERK)


def test_two_officers_may_say_the_same_of_one_file() -> None:
    story = a_registration_of_old()
    found = lapsing_of(back_file(story.file), taking_up_table("examplia"), TODAY)
    assert found.standing is not None
    said = replace(found.standing, announced=True)
    propose_taking_up(file=story.file, standing=said, on=TODAY, by=EXAMINER, at=at(TODAY))
    waiting = back_file(story.file).waiting
    assert waiting is not None
    assert waiting.standing.announced, "what is announced is part of what was proposed"
    confirm_taking_up(file=story.file, on=TODAY, by=REGISTRAR, at=at(TODAY))
    assert story.phases["renewal"] == "lapsed"
    assert story.now.case.letters


def test_a_lapse_that_the_law_itself_does_not_bear_is_left_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    story = a_registration_of_old()
    table = taking_up_table("examplia")
    meaning = table.statuses["200"]
    without_application = replace(meaning, stands=meaning.stands[1:])
    other = replace(table, statuses={**table.statuses, "200": without_application})
    found = lapsing_of(back_file(story.file), other, TODAY)
    assert found.term is not None
    assert [question.code for question in found.questions] == ["beginning"]
