"""The files of an older system whose status maps plainly are taken up many at once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import pytest

from openipo.domain.cases.actions import take_up_plain_files as bulk
from openipo.domain.cases.api import (
    TakenUp,
    back_file,
    files_not_taken_up,
    proposed_for,
    take_up_plain_files,
)
from openipo.domain.cases.taking_up.parts import parts
from openipo.domain.cases.testing import (
    CLERK,
    REGISTRAR,
    SENIOR,
    Story,
    at,
)
from openipo.domain.cases.tests.older_files import (
    TODAY,
    a_registration,
    imported,
    in_examination,
    proposed,
    published,
    take_up,
)
from openipo.domain.procedures.api import StandsIn, TakingUpTable, taking_up_table
from openipo.domain.rights.api import File, rebuild
from openipo.kernel.security.api import AccessRefused

pytestmark = pytest.mark.django_db


def in_bulk(*, dry_run: bool, by: Any = REGISTRAR) -> Mapping[UUID, TakenUp]:
    told = take_up_plain_files(files=files_not_taken_up(), on=TODAY, by=by, at=at(TODAY), dry_run=dry_run)
    return {each.file: each for each in told}


def a_mixed_register() -> tuple[list[Story], list[Story]]:
    """Two files that map plainly, and four that do not."""
    plain = [in_examination(), a_registration()]
    asked = [
        imported("999", filed_on=date(2026, 1, 12)),
        imported("120", law="Patents Act", filed_on=date(2026, 1, 12)),
        published(on=date(2026, 1, 15)),
        imported("200", filed_on=date(2026, 1, 12)),
    ]
    return plain, asked


def test_a_dry_run_says_what_would_become_of_each_file_and_records_nothing() -> None:
    plain, asked = a_mixed_register()
    told = in_bulk(dry_run=True)
    assert all(told[story.file].proposed.is_plain and not told[story.file].is_done for story in plain)
    said = [told[story.file].proposed.questions[0].in_words("en") for story in asked]
    assert said == [
        "The table of the office does not say where a file with the status “999” stands.",
        "The table of the office does not say which law book “Patents Act” is.",
        "Opposition period: Its last day, 15 April 2026, is over: what followed from it?",
        "By its status “200” the file would stand otherwise in the register than it does.",
    ]
    assert len(files_not_taken_up()) == 6


def test_the_plain_ones_are_taken_up_and_the_others_left_to_a_person() -> None:
    plain, asked = a_mixed_register()
    waits = proposed(published())
    told = in_bulk(dry_run=False)
    assert {story.file for story in plain} == {file for file, each in told.items() if each.is_done}
    assert set(files_not_taken_up()) == {story.file for story in [*asked, waits]}
    assert plain[0].phases == {"application": "examination"}
    assert plain[1].phases == {"application": "registered", "renewal": "in-force"}
    event = next(event for event in plain[0].now.history if event.kind == "back_file_taken_up")
    assert (event.payload["by_table"], event.payload["proposed_by"], event.actor) == (True, "", REGISTRAR.id)
    assert rebuild(check=True).is_equal


def test_a_run_that_broke_off_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    stories = [in_examination() for _ in range(3)]
    monkeypatch.setattr(bulk, "parts", partial(parts, size=1))
    run = take_up_plain_files(files=files_not_taken_up(), on=TODAY, by=REGISTRAR, at=at(TODAY), dry_run=False)
    next(run)
    next(run)
    del run
    assert len(files_not_taken_up()) == 1
    assert sum(each.is_done for each in in_bulk(dry_run=False).values()) == 1
    assert not files_not_taken_up()
    assert all(len(story.now.history) == len(stories[0].now.history) for story in stories)


def test_a_run_over_files_that_are_done_changes_nothing() -> None:
    story = in_examination()
    in_bulk(dry_run=False)
    told = take_up_plain_files(files=[story.file], on=TODAY, by=REGISTRAR, at=at(TODAY), dry_run=False)
    assert list(told) == []


def test_only_the_registrar_takes_up_by_the_table() -> None:
    with pytest.raises(AccessRefused):
        in_bulk(dry_run=False, by=SENIOR)
    with pytest.raises(AccessRefused):
        in_bulk(dry_run=True, by=CLERK)


def test_the_law_of_the_table_and_a_record_without_a_filing_date() -> None:
    old = imported("120", law="Trade Marks Act 1971", filed_on=date(2009, 3, 2))
    (no_law,) = [imported("120", filed_on=date(2009, 3, 2))]
    undated = imported("120")
    told = in_bulk(dry_run=True)
    assert told[old.file].proposed.standing.because.startswith("What was applied for")
    assert told[no_law.file].proposed.questions[0].code == "no-law-then"
    assert told[undated.file].proposed.questions[0].code == "no-filing-date"


def test_what_the_table_asks_a_person_to_look_into_is_not_plain() -> None:
    imported("100", filed_on=date(2026, 5, 20))
    (each,) = in_bulk(dry_run=True).values()
    assert each.proposed.questions[0].in_words("fr").startswith("La date de dépôt peut rester")


def test_a_table_that_names_a_phase_of_another_revision_leaves_the_file_to_a_person() -> None:
    story = in_examination()
    table = taking_up_table("examplia")
    meaning = replace(table.statuses["120"], stands=(StandsIn("application", "dreaming"),))
    other = replace(table, statuses={"120": meaning})
    found = proposed_for(back_file(story.file), other, TODAY)
    assert [each.in_words("en") for each in found.questions] == [
        "Revision 2014 has no phase “dreaming” in “application”."
    ]


def test_an_office_without_a_table_leaves_every_file_to_a_person() -> None:
    assert taking_up_table("nowhere") == TakingUpTable()


def test_a_file_that_the_register_has_closed_is_opened_to_the_public_by_two_persons_only() -> None:
    closed = imported("130", filed_on=date(2026, 1, 12), published_on=date(2026, 5, 6), is_public=False)
    (told,) = in_bulk(dry_run=False).values()
    assert (told.is_done, [question.code for question in told.proposed.questions]) == (False, ["opened"])
    assert not File.objects.get(pk=closed.file).is_public
    take_up(closed)
    assert File.objects.get(pk=closed.file).is_public
