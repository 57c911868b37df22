"""What happens outside the office's steps, and what follows from it."""

from datetime import date

import pytest

from openipo.domain.procedures.api import (
    CaseState,
    LawError,
    LawEvent,
    Occurrence,
    UnknownInCase,
    price_today,
    register_occurrences,
)
from openipo.domain.procedures.tests.story import EXAMINER, FILED, Story, examined, invited, published


class TestPayment:
    def test_a_payment_in_full_meets_the_clock(self) -> None:
        story = Story.filed().pays("application/filing", date(2024, 4, 4))
        assert (story.fee("application/filing").status, story.fee("application/filing").paid_on) == (
            "paid",
            date(2024, 4, 4),
        )
        assert (story.clock("application/pay").status, story.clock("application/pay").ended_on) == (
            "met",
            date(2024, 4, 4),
        )

    def test_a_part_payment_is_kept_and_has_no_effect(self) -> None:
        story = Story.filed().pays("application/filing", date(2024, 3, 5), 4000)
        assert (story.fee("application/filing").status, story.fee("application/filing").paid_amount) == ("due", 4000)
        assert story.clock("application/pay").status == "running"

    def test_the_rest_completes_it(self) -> None:
        story = Story.filed().pays("application/filing", date(2024, 3, 5), 4000)
        story.pays("application/filing", date(2024, 3, 6), 8000)
        assert (story.fee("application/filing").status, story.fee("application/filing").paid_amount) == ("paid", 12000)

    def test_the_price_of_the_day_of_payment_holds(self) -> None:
        story = Story.filed(date(2025, 12, 29))
        assert price_today(story.law, story.fee("application/filing"), date(2025, 12, 31))[0] == 12000
        assert price_today(story.law, story.fee("application/filing"), date(2026, 1, 2))[0] == 14500
        story.pays("application/filing", date(2026, 1, 2))
        (repriced,) = story.last.of_kind("fee_repriced")
        assert "145.00" in repriced.payload["because"]["en"]
        assert story.fee("application/filing").paid_amount == 14500

    def test_the_old_price_is_a_part_payment_of_the_new(self) -> None:
        story = Story.filed(date(2025, 12, 29)).pays("application/filing", date(2026, 1, 2), 12000)
        assert story.fee("application/filing").status == "due"

    def test_a_fee_priced_when_it_fell_due_keeps_its_price(self) -> None:
        story = published().opens("opposition", date(2024, 5, 1), ("25-1", "30-1"), reasons="ours")
        fee = story.fee("opposition/opposition")
        assert fee.amount == 24000, "two of the classes are concerned"
        assert price_today(story.law, fee, date(2030, 1, 1))[0] == 24000

    def test_more_than_is_due_pays_the_fee_and_no_more(self) -> None:
        story = Story.filed().pays("application/filing", FILED, 99900)
        (paid,) = story.last.of_kind("fee_paid")
        assert (paid.payload["paid_amount"], paid.payload["received"]) == (12000, 99900)

    def test_a_fee_that_is_paid_is_not_paid_again(self) -> None:
        story = Story.filed().pays("application/filing", FILED)
        with pytest.raises(LawError, match="application/filing is paid and is not due any more"):
            story.pays("application/filing", FILED)

    def test_a_fee_can_be_named_without_its_key(self) -> None:
        story = Story.filed().occurs("paid:filing", FILED)
        assert story.fee("application/filing").status == "paid"

    def test_a_fee_that_was_never_charged_is_named(self) -> None:
        with pytest.raises(UnknownInCase, match="no fee renewal"):
            Story.filed().occurs("paid:renewal", FILED)
        with pytest.raises(UnknownInCase, match="no fee opposition/filing"):
            Story.filed().occurs("paid:filing", FILED, key="opposition/filing")

    def test_a_waived_fee_counts_as_paid(self) -> None:
        story = Story.filed().waives("application/filing", date(2024, 3, 5))
        assert story.fee("application/filing").status == "waived"
        assert story.clock("application/pay").status == "met"
        assert story.codes("application.pass", date(2024, 3, 5)) == []
        assert story.last.of_kind("fee_waived")[0].payload["reason"] == "hardship"
        assert price_today(story.law, story.fee("application/filing"), date(2026, 1, 2))[0] == 12000


class TestLetters:
    def test_issuing_a_letter_starts_nothing(self) -> None:
        story = Story.filed().takes("application.invite", date(2024, 3, 8), grounds=["unclear"])
        story.issues("application/notice", date(2024, 3, 9))
        assert story.case.letters["application/notice"].issued_on == date(2024, 3, 9)
        assert [event.kind for event in story.last.events] == ["letter_issued"]

    def test_service_starts_the_clock_with_its_explanation(self) -> None:
        clock = invited().clock("application/reply")
        assert (clock.started_on, clock.expires_on, clock.status) == (date(2024, 3, 12), date(2024, 5, 13), "running")
        assert "12 May 2024, a Sunday; the office is next open on 13 May 2024" in clock.because["en"]
        assert clock.law == "s.12(4)"

    def test_service_says_by_which_means_and_counts_as_issue(self) -> None:
        letter = invited().case.letters["application/notice"]
        assert (letter.means, letter.issued_on, letter.served_on) == ("post", date(2024, 3, 12), date(2024, 3, 12))

    def test_a_second_service_starts_the_clock_anew(self) -> None:
        story = invited().serves("application/notice", date(2024, 4, 2))
        assert story.clock("application/reply").status == "stopped"
        assert story.clock("application/reply#2").expires_on == date(2024, 6, 3)

    def test_a_letter_that_was_never_written_is_named(self) -> None:
        with pytest.raises(UnknownInCase, match="no letter notice"):
            Story.filed().occurs("served:notice", FILED)


class TestPublication:
    def test_the_issue_sets_off_the_step_and_the_clock(self) -> None:
        story = published()
        assert (story.phase(), story.case.is_public) == ("published", True)
        assert story.clock("application/opposition-period").expires_on == date(2024, 7, 1)
        entry = story.case.entries["application/marks"]
        assert (entry.published_on, entry.issue, entry.queued_on) == (
            date(2024, 4, 1),
            "2024/7",
            date(2024, 3, 8),
        )

    def test_the_step_of_the_system_is_marked_as_such(self) -> None:
        (taken,) = published().last.of_kind("step_taken")
        assert (taken.payload["step"], taken.payload["automatic"], taken.payload["by_role"]) == (
            "appear",
            True,
            "system",
        )

    def test_a_file_becomes_public_once(self) -> None:
        story = examined().takes("application.object", date(2024, 3, 7), EXAMINER, ("25-1",))
        story.takes("application.publish", date(2024, 3, 8), EXAMINER).publishes("application/marks", date(2024, 4, 1))
        assert [event.kind for event in story.events].count("made_public") == 1


class TestRegisterDates:
    def test_a_filing_date_of_another_day_restarts_what_counts_from_it(self) -> None:
        story = Story.filed()
        accorded = LawEvent("filing_date_accorded", date(2024, 3, 11), {"filed_on": "2024-03-08"}, "s.11")
        (occurrence,) = register_occurrences(story.case, [accorded])
        assert (occurrence.name, occurrence.on, occurrence.effective_on) == (
            "filed",
            date(2024, 3, 8),
            date(2024, 3, 11),
        )
        story.occurs("filed", date(2024, 3, 8), set_on=date(2024, 3, 11))
        assert story.clock("application/pay").status == "stopped"
        assert story.clock("application/pay#2").expires_on == date(2024, 4, 8)

    def test_the_same_filing_date_changes_nothing(self) -> None:
        accorded = LawEvent("filing_date_accorded", date(2024, 3, 11), {"filed_on": "2024-03-04"}, "s.11")
        assert register_occurrences(Story.filed().case, [accorded]) == []

    def test_whoever_has_paid_before_the_clock_starts_anew_has_paid_in_time(self) -> None:
        story = Story.filed().pays("application/filing", FILED)
        story.occurs("filed", date(2024, 3, 8), set_on=date(2024, 3, 11))
        assert story.clock("application/pay#2").status == "met"

    def test_registration_and_renewal_bring_their_days(self) -> None:
        registered = LawEvent(
            "mark_registered", date(2024, 7, 2), {"registered_on": "2024-07-02", "expires_on": "2034-07-02"}, "s.22"
        )
        found = register_occurrences(CaseState(), [registered])
        assert [(each.name, each.on) for each in found] == [
            ("registered", date(2024, 7, 2)),
            ("expiry", date(2034, 7, 2)),
        ]
        renewed = LawEvent("renewed", date(2034, 5, 1), {"expires_on": "2044-07-02"}, "s.50")
        assert [each.on for each in register_occurrences(CaseState(), [renewed])] == [date(2044, 7, 2)]

    def test_a_registration_without_a_term_has_no_expiry(self) -> None:
        registered = LawEvent("mark_registered", date(2024, 7, 2), {"expires_on": ""}, "s.22")
        assert [each.name for each in register_occurrences(CaseState(), [registered])] == ["registered"]

    def test_a_day_that_lies_ahead_is_recorded_on_the_day_it_is_set(self) -> None:
        story = published().passes(date(2024, 7, 2))
        story.occurs("expiry", date(2034, 7, 3), set_on=date(2024, 7, 2))
        assert {event.effective_on for event in story.last.events} == {date(2024, 7, 2)}
        assert story.clock("renewal/renewal").expires_on == date(2034, 7, 3)
        assert story.case.anchors["expiry"] == date(2034, 7, 3)


def test_an_occurrence_that_nothing_waits_for_is_only_recorded() -> None:
    story = Story.filed().occurs("comet", date(2024, 3, 5))
    assert [event.kind for event in story.last.events] == ["occurred"]
    assert story.case.anchors["comet"] == date(2024, 3, 5)


def test_an_occurrence_is_effective_on_its_own_day_unless_it_lies_ahead() -> None:
    assert Occurrence("expiry", date(2034, 1, 1)).effective_on == date(2034, 1, 1)
    assert Occurrence("expiry", date(2034, 1, 1), set_on=FILED).effective_on == FILED
