"""A file begins."""

from datetime import date

import pytest

from openipo.domain.procedures.api import CaseState, LawError, start
from openipo.domain.procedures.tests.story import FACTS, FILED, Story, law


def test_the_file_is_pinned_to_the_law_of_its_day() -> None:
    story = Story.filed()
    assert (story.case.book, story.case.revision) == ("smallland/trademark", "2020")


def test_the_application_opens_in_its_first_phase_with_receipt_and_task() -> None:
    story = Story.filed()
    assert story.phase() == "received"
    assert list(story.case.letters) == ["application/receipt"]
    task = story.case.tasks["application/received"]
    assert (task.role, task.due_on) == ("clerk", date(2024, 3, 11))


def test_the_filing_fee_is_charged_with_its_reckoning_and_the_facts_it_rests_on() -> None:
    fee = Story.filed().fee("application/filing")
    assert (fee.amount, fee.currency, fee.facts) == (12000, "XTS", {"classes": 2})
    assert "each further class 20.00" in fee.because["en"]


def test_the_time_to_pay_runs_from_the_filing() -> None:
    clock = Story.filed().clock("application/pay")
    assert (clock.started_on, clock.expires_on, clock.grace_until) == (FILED, date(2024, 4, 4), date(2024, 5, 6))
    assert "from 4 March 2024" in clock.because["en"]


def test_a_priority_sets_the_earliest_day_claimed() -> None:
    claims = [{"filed_on": date(2024, 1, 5)}, {"filed_on": "2023-12-01"}]
    story = Story.filed(priorities=claims)
    assert story.case.anchors["priority"] == date(2023, 12, 1)


def test_the_number_of_the_file_is_that_of_its_application() -> None:
    decision = start(law(), FACTS, FILED, number="S/2024/0001")
    assert decision.of_kind("proceeding_opened")[0].payload["number"] == "S/2024/0001"


def test_a_file_begins_only_once() -> None:
    story = Story.filed()
    with pytest.raises(LawError, match="already under revision 2020"):
        start(story.law, story.facts, FILED, case=story.case)


def test_a_file_may_have_been_received_before() -> None:
    received = CaseState(items={"25-1": "pending"}, filed_on=FILED, length=1)
    decision = start(law(), FACTS, FILED, case=received)
    assert [event.kind for event in decision.events[:2]] == ["revision_pinned", "proceeding_opened"]


def test_every_event_is_dated_on_the_day_of_filing_and_cites_its_provision() -> None:
    for event in Story.filed().events:
        assert event.effective_on == FILED
        assert event.provision, event.kind
