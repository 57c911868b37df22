"""What is next on a file, in words."""

from datetime import date

from openipo.domain.procedures.api import next_happenings
from openipo.domain.procedures.tests.story import EXAMINER, FILED, Story, examined, invited, published


def told(story: Story, kind: str, on: date | None = None) -> list[str]:
    return [each.text["en"] for each in next_happenings(story.law, story.case, on) if each.kind == kind]


def test_time_limits_say_when_they_end_and_what_follows() -> None:
    assert told(Story.filed(), "clock") == [
        "Time to pay: last day 4 April 2024, with surcharge until 6 May 2024. Then: Deem withdrawn."
    ]
    assert told(invited(), "clock") == ["Time to reply: last day 13 May 2024. Then: Note that no reply came."]
    assert told(published(), "clock") == ["Opposition period: last day 1 July 2024. Opens the way to registration."]


def test_what_the_law_says_of_a_passed_time_limit_is_set_apart_as_the_law_has_it() -> None:
    """Words beside the law are found by the law's words letter for letter, without the space before them."""
    (clock,) = [each for each in next_happenings(published().law, published().case) if each.kind == "clock"]
    assert "\u2068Opens the way to registration.\u2069" in clock.text["ar"]
    assert clock.text["fr"].endswith(" Ouvre la voie à l'enregistrement.")


def test_a_time_limit_carries_its_explanation() -> None:
    (clock,) = [each for each in next_happenings(invited().law, invited().case) if each.kind == "clock"]
    assert "2 months from 12 March 2024" in clock.because["en"]
    assert (clock.on, clock.law, clock.proceeding) == (date(2024, 5, 13), "s.12(4)", "application")


def test_fees_are_told_at_the_price_of_the_day() -> None:
    story = Story.filed(date(2025, 12, 29))
    assert told(story, "fee") == ["Filing fee is to be paid: XTS\xa0120.00."]
    assert told(story, "fee", date(2026, 1, 2)) == ["Filing fee is to be paid: XTS\xa0145.00."]


def test_letters_wait_to_be_issued_and_served_where_something_hangs_on_it() -> None:
    story = Story.filed()
    assert told(story, "letter") == ["The letter Receipt is to be issued."]
    story.issues("application/receipt", FILED)
    assert told(story, "letter") == [], "nothing hangs on the service of a receipt"
    story.takes("application.invite", FILED, grounds=["unclear"]).issues("application/notice", date(2024, 3, 5))
    assert told(story, "letter") == ["Service of the letter Notice, issued on 5 March 2024, is to be recorded."]
    story.serves("application/notice", date(2024, 3, 7))
    assert told(story, "letter") == []


def test_tasks_entries_proposals_and_suspensions_are_told() -> None:
    story = examined().takes("application.publish", date(2024, 3, 8), EXAMINER)
    assert told(story, "task") == ["Examine"]
    assert told(story, "entry") == ["The gazette is to publish: Marks."]
    story.takes("application.object", date(2024, 3, 8), EXAMINER, ("25-1",))
    story.takes("application.refuse-in-part", date(2024, 3, 8), EXAMINER)
    assert told(story, "proposal") == ["Refuse in part, proposed by emil, waits for a second pair of eyes."]
    story.opens("dispute", date(2024, 3, 9))
    assert told(story, "suspension") == ["Application stands still while Dispute over ownership is open."]


def test_what_has_a_day_comes_first() -> None:
    days = [each.on for each in next_happenings(Story.filed().law, Story.filed().case)]
    assert days == [date(2024, 3, 11), date(2024, 4, 4), None, None]


def test_a_published_entry_is_not_awaited_any_more() -> None:
    assert told(published(), "entry") == []


def test_a_file_that_has_ended_awaits_nothing_but_its_papers() -> None:
    story = Story.filed().pays("application/filing", FILED).takes("application.withdraw", date(2024, 3, 5))
    assert {each.kind for each in next_happenings(story.law, story.case)} == {"letter"}
