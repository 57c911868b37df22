"""What the gazette means to the file."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.cases.api import (
    CaseError,
    EntryRef,
    NotFound,
    calendar_of,
    publish_entries,
    publish_issue,
    queue_corrigendum,
    the_office,
)
from openipo.domain.cases.testing import BOOK, EXAMINER, PUBLISHER, REGISTRAR, Story, a_case, at
from openipo.domain.publication.api import (
    Issue,
    compose,
    freeze,
    gazette_rule,
    next_planned_day,
    open_issue,
    queued_entries,
    sign,
)
from openipo.domain.rights.api import rebuild

pytestmark = pytest.mark.django_db
ENTRY = "application/accepted"
REASON = {"en": "The list of goods was printed in part only."}


def an_issue(after: date) -> Issue:
    """The next issue after the day, with everything queued, signed and ready to appear."""
    rule, calendar = gazette_rule("examplia"), calendar_of(BOOK)
    day = next_planned_day(rule, after=after, calendar=calendar)
    now = at(day)
    issue = open_issue(planned_on=day, rule=rule, calendar=calendar, by=PUBLISHER, at=now)
    compose(issue=issue.pk, by=PUBLISHER)
    freeze(issue=issue.pk, rule=rule, by=PUBLISHER, at=now)
    return sign(issue=issue.pk, office=the_office(), by=REGISTRAR, at=now)


def correct(story: Story, clock: str = "", corrects: str = ENTRY) -> str:
    done = queue_corrigendum(
        file=story.file,
        corrects=corrects,
        reason=REASON,
        on=story.on,
        by=PUBLISHER,
        at=at(story.on, 13),
        restarts_clock=clock,
    )
    return done.entries[0]


def published() -> Story:
    """A file whose entry stood in an issue of the gazette, on whose day it is."""
    story = a_case("accepted")
    issue = an_issue(story.on + timedelta(days=3))
    publish_issue(issue=issue.pk, on=issue.planned_on, by=PUBLISHER, at=at(issue.planned_on, 12))
    story.on = issue.planned_on
    return story


def period(story: Story) -> date | None:
    clocks = [clock for clock in story.now.case.clocks.values() if clock.clock == "opposition-period"]
    return clocks[-1].expires_on


def test_acceptance_queues_an_entry() -> None:
    story = a_case("accepted")
    assert [(entry.key, entry.number) for entry in queued_entries()] == [(ENTRY, story.number)]


def test_an_issue_tells_every_file_in_it_on_the_day_it_appears() -> None:
    first, second = a_case("accepted"), a_case("accepted", text="BETA")
    issue = an_issue(first.on + timedelta(days=3))
    published = publish_issue(issue=issue.pk, on=issue.planned_on, by=PUBLISHER, at=at(issue.planned_on, 12))
    for story in (first, second):
        assert story.phases == {"application": "published"}
        entry = story.now.case.entries[ENTRY]
        assert (entry.published_on, entry.issue) == (issue.planned_on, published.number)
        assert story.now.content.is_public
    assert rebuild(check=True).is_equal


def test_telling_an_issue_twice_changes_nothing() -> None:
    story = a_case("published")
    assert story.publish("accepted") == 0


def test_only_those_who_publish_tell_the_files() -> None:
    story = a_case("accepted")
    with pytest.raises(PermissionDenied, match="Publishing the gazette: reserved"):
        publish_entries(issue="1", entries=[EntryRef(story.file, ENTRY)], on=story.on, by=EXAMINER, at=at(story.on))


def test_a_corrigendum_that_restarts_the_opposition_period_counts_from_its_own_day() -> None:
    story = published()
    before = period(story)
    story.on += timedelta(days=7)
    key = correct(story, "opposition-period")
    story.on += timedelta(days=7)
    publish_entries(issue="2026/9", entries=[EntryRef(story.file, key)], on=story.on, by=PUBLISHER, at=at(story.on, 14))
    after = period(story)
    assert before is not None
    assert after is not None
    assert after > before
    assert story.phases == {"application": "published"}


def test_a_corrigendum_that_restarts_nothing_leaves_the_period_alone() -> None:
    story = published()
    before = period(story)
    story.on += timedelta(days=7)
    key = correct(story)
    refs = [EntryRef(story.file, key, tells=False)]
    publish_entries(issue="2026/9", entries=refs, on=story.on, by=PUBLISHER, at=at(story.on, 14))
    assert period(story) == before
    assert story.now.case.entries[key].issue == "2026/9"


def test_the_issue_with_a_corrigendum_knows_whether_it_restarts_anything() -> None:
    story = published()
    before = period(story)
    key = correct(story)
    second = an_issue(story.on)
    publish_issue(issue=second.pk, on=second.planned_on, by=PUBLISHER, at=at(second.planned_on, 12))
    assert story.now.case.entries[key].published_on == second.planned_on
    assert period(story) == before


def test_an_entry_may_be_corrected_more_than_once() -> None:
    story = published()
    assert correct(story) != correct(story)


def test_a_clock_that_does_not_count_from_the_publication_is_not_restarted_by_it() -> None:
    story = a_case("published")
    for clock in ("filing-fee", "no-such-clock"):
        with pytest.raises(CaseError, match="does not count from this publication"):
            correct(story, clock)


def test_an_entry_that_is_not_there_is_not_corrected() -> None:
    with pytest.raises(NotFound, match="no entry “x”"):
        correct(a_case("published"), corrects="x")
