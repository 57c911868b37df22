"""A file of an older system is put where it stands, under the law of Smallland: what is proposed, kept and refused."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openipo.domain.procedures.api import (
    MISSED,
    OVER,
    RUNS,
    CaseState,
    ClockProposal,
    Decision,
    Law,
    LawBookError,
    LawError,
    Place,
    Standing,
    StatedClock,
    StatedFee,
    StatedProceeding,
    StepNotAllowed,
    answer_by_law,
    book,
    clock_proposals,
    days_of,
    fold,
    obstacles_to_taking_up,
    read_table,
    recompute,
    take_up_back_file,
)
from openipo.domain.procedures.engine.expected_clocks import concerns, lapses_by
from openipo.domain.procedures.engine.stated_clocks import began, reckoned
from openipo.domain.procedures.model.state import ClockState
from openipo.domain.procedures.tests.story import FACTS, law
from openipo.domain.procedures.text.law_book import LawBook

TODAY = date(2024, 6, 3)
FILED = date(2024, 3, 4)
PENDING: dict[str, Any] = {**FACTS, "filed_on": FILED, "register_status": "pending", "is_public": False}
PENDING["live_goods"] = FACTS["goods"]
SHOWN = {**PENDING, "is_public": True, "published_on": date(2024, 5, 6)}
REGISTERED = {
    **SHOWN,
    "register_status": "registered",
    "registered_on": date(2023, 9, 1),
    "expires_on": date(2033, 9, 1),
    "filed_on": date(2023, 1, 9),
}
PAID = StatedClock("pay", OVER, "Receipt 12.")


def standing(*proceedings: StatedProceeding, **values: Any) -> Standing:
    return Standing("smallland/trademark", "2020", proceedings, **values)


def application(phase: str, *clocks: StatedClock, **values: Any) -> StatedProceeding:
    return StatedProceeding("application", phase, values.pop("since", FILED), clocks=clocks, **values)


def renewal(*clocks: StatedClock) -> StatedProceeding:
    return StatedProceeding("renewal", "in-force", date(2023, 9, 1), clocks=clocks)


def taken_up(facts: dict[str, Any], said: Standing, on: date = TODAY) -> CaseState:
    before = CaseState(items={"25-1": "pending", "25-2": "pending", "30-1": "pending"}, filed_on=facts.get("filed_on"))
    return fold(take_up_back_file(law(), before, facts, said, on, number="OLD/1").events, before)


def reasons(facts: dict[str, Any], said: Standing, on: date = TODAY) -> list[str]:
    return [each.reason["en"] for each in obstacles_to_taking_up(law(), facts, said, on)]


def proposals(phase: str, facts: dict[str, Any] = PENDING, settled: Iterable[str] = ()) -> dict[str, ClockProposal]:
    small = law()
    procedure = small.revision.procedures["application"]
    place = Place(small, procedure, procedure.phases[phase], days_of(facts), FILED, TODAY, tuple(settled))
    return {each.clock: each for each in clock_proposals(place)}


# --- what the law proposes ----------------------------------------------------------------------------------------


def test_a_time_limit_whose_first_day_the_record_tells_is_reckoned_by_the_law() -> None:
    found = proposals("published", SHOWN)["opposition-period"]
    assert (found.answer, found.started_on, found.expires_on) == (RUNS, date(2024, 5, 6), date(2024, 8, 6))
    assert answer_by_law(found, "fr").basis == "calculé d'après les dates de la notice."


def test_a_time_limit_whose_beginning_nobody_recorded_is_left_to_a_person() -> None:
    found = proposals("deficient")["reply"]
    assert (found.answer, found.is_needed) == ("", True)
    assert found.basis["en"] == "The record does not tell when it began."


def test_whether_a_fee_was_paid_is_never_guessed() -> None:
    found = proposals("received", {**PENDING, "filed_on": date(2024, 5, 20)})["pay"]
    assert (found.answer, found.basis["en"]) == (
        "",
        "It would end on 22 July 2024; the record does not tell whether the fee was paid.",
    )
    assert proposals("received", settled=["filing"])["pay"].answer == OVER


def test_what_ended_in_this_very_phase_is_asked_and_what_ended_before_it_is_over() -> None:
    assert proposals("published", {**SHOWN, "published_on": date(2024, 2, 1)})["opposition-period"].answer == ""
    assert proposals("received", {**PENDING, "filed_on": date(2023, 1, 9)})["pay"].answer == ""


def test_a_final_phase_and_an_unneeded_target_ask_nothing() -> None:
    assert "target" not in proposals("examined")
    procedure = law().revision.procedures["application"]
    assert not concerns(procedure, procedure.clocks["reply"], "published")


# --- what is kept -------------------------------------------------------------------------------------------------


def test_the_file_stands_in_its_phase_with_the_work_of_the_phase_and_nothing_of_the_past() -> None:
    case = taken_up(PENDING, standing(application("received", PAID)))
    assert (case.revision, case.proceedings["application"].phase) == ("2020", "received")
    assert case.proceedings["application"].number == "OLD/1"
    assert [task.role for task in case.tasks.values()] == ["clerk"]
    assert not case.letters
    assert not case.fees
    assert not case.clocks
    assert case.anchors["filed"] == FILED


def test_a_time_limit_extended_in_the_older_system_counts_as_extended() -> None:
    reply = StatedClock("reply", RUNS, "Letter of 5 April.", date(2024, 7, 5), date(2024, 4, 5))
    clock = taken_up(PENDING, standing(application("deficient", PAID, reply))).clocks["application/reply"]
    assert (clock.expires_on, clock.extensions) == (date(2024, 7, 5), 1)
    assert clock.because["en"].endswith("Taken over from an older system: Letter of 5 April.")


def test_a_time_limit_that_ended_later_than_the_law_says_keeps_its_day_when_it_is_reckoned_again() -> None:
    reply = StatedClock("reply", RUNS, "The office's letter.", date(2024, 8, 20), date(2024, 4, 5))
    small = law()
    state = taken_up(PENDING, standing(application("deficient", PAID, reply))).clocks["application/reply"]
    provision = small.revision.procedures["application"].clocks["reply"]
    assert recompute(provision, state, small.calendar).expires_on == date(2024, 8, 20)


def test_where_only_the_last_day_is_known_the_law_reckons_back() -> None:
    reply = StatedClock("reply", RUNS, "The list of time limits.", date(2024, 7, 15))
    clock = taken_up(PENDING, standing(application("deficient", PAID, reply))).clocks["application/reply"]
    assert (clock.started_on, clock.expires_on) == (date(2024, 5, 15), date(2024, 7, 15))


def test_a_time_limit_that_is_over_with_its_days_is_known_as_met() -> None:
    paid = replace(PAID, expires_on=date(2024, 4, 4))
    case = taken_up(PENDING, standing(application("received", paid)))
    assert case.clocks["application/pay"].status == "met"


def test_a_fee_is_priced_as_of_the_day_since_which_it_is_owed() -> None:
    runs = StatedClock("pay", RUNS, "Unpaid.", date(2024, 6, 20), date(2024, 5, 20))
    owed = application("received", runs, fees=(StatedFee("filing", date(2024, 5, 20)),), since=date(2024, 5, 20))
    case = taken_up({**PENDING, "filed_on": date(2024, 5, 20)}, standing(owed))
    (fee,) = case.fees.values()
    assert (fee.fee, fee.charged_on, fee.status) == ("filing", TODAY, "due")


def test_an_opposition_makes_the_application_stand_still() -> None:
    runs = StatedClock("opposition-period", RUNS, "Journal 7.", date(2024, 8, 6), date(2024, 5, 6))
    opposed = StatedProceeding(
        "opposition",
        "filed",
        date(2024, 5, 20),
        number="OP/9",
        facts={"reasons": "Alike."},
        items=("25-1",),
        clocks=(StatedClock("answer", "never", "Not notified yet."),),
        fees=(StatedFee("opposition", None),),
    )
    case = taken_up(SHOWN, standing(application("published", PAID, runs), opposed))
    assert case.proceedings["opposition"].items == ("25-1",)
    assert case.proceedings["opposition"].number == "OP/9"
    assert case.register_status == "pending"
    assert not case.fees


def test_a_registration_goes_on_with_its_term() -> None:
    runs = StatedClock("renewal", RUNS, "The certificate.", date(2033, 9, 1))
    case = taken_up(REGISTERED, standing(application("registered", since=date(2023, 9, 1)), renewal(runs)))
    assert (case.register_status, case.is_public) == ("registered", True)
    assert case.clocks["renewal/renewal"].grace_until == date(2034, 3, 1)


# --- what is refused ----------------------------------------------------------------------------------------------


def test_a_file_is_taken_up_once() -> None:
    case = taken_up(PENDING, standing(application("received", PAID)))
    with pytest.raises(LawError, match="already under revision 2020"):
        take_up_back_file(law(), case, PENDING, standing(application("received", PAID)), TODAY)


@pytest.mark.parametrize(
    ("clock", "sentence"),
    [
        (StatedClock("reply", "perhaps", "."), "Say of the time limit"),
        (StatedClock("reply", OVER, "  "), "say where that is known from"),
        (StatedClock("reply", RUNS, "."), "say the last day of the time limit"),
        (StatedClock("reply", RUNS, ".", date(2024, 7, 5), date(2024, 7, 1)), "began before its last day"),
        (StatedClock("reply", RUNS, ".", date(2024, 6, 20), date(2024, 5, 20)), "it ends on 22 July 2024 by this law"),
        (StatedClock("reply", RUNS, ".", date(2024, 5, 20), date(2024, 3, 20)), "its last day, 20 May 2024, is over"),
        (StatedClock("opposition-period", RUNS, ".", date(2024, 8, 6)), "does not run in the phase Deficient"),
        (StatedClock("dawn", RUNS, ".", date(2024, 8, 6)), "The procedure has no time limit dawn."),
    ],
)
def test_what_the_law_does_not_bear_of_a_time_limit_is_told(clock: StatedClock, sentence: str) -> None:
    told = reasons(PENDING, standing(application("deficient", PAID, clock)))
    assert any(sentence in reason for reason in told), told


@pytest.mark.parametrize(
    ("facts", "said", "sentence"),
    [
        (PENDING, standing(), "Say, once, in which phase this stands: Application."),
        (
            PENDING,
            standing(application("received", PAID), application("received", PAID)),
            "Say, once, in which phase this stands: Application.",
        ),
        (PENDING, standing(application("received", PAID, since=None)), "say since when it stands in its phase"),
        (PENDING, standing(application("received", PAID, since=date(2024, 6, 4))), "before the filing date or after"),
        (PENDING, standing(application("received", PAID, since=date(2024, 3, 1))), "before the filing date or after"),
        ({**PENDING, "filed_on": None}, standing(application("received", PAID)), "The record has no filing date."),
        (REGISTERED, standing(application("published", PAID)), "the register has the mark as registered"),
        (REGISTERED, standing(application("registered", PAID)), "In the phase Registered no time limit runs."),
        (
            REGISTERED,
            standing(application("registered"), StatedProceeding("renewal", "renewed", TODAY)),
            "only what is still open is taken up",
        ),
        (
            {**REGISTERED, "expires_on": None},
            standing(application("registered"), renewal(StatedClock("renewal", OVER, "?"))),
            "the record does not tell until when the mark is protected",
        ),
        (
            REGISTERED,
            standing(application("registered"), renewal(StatedClock("renewal", OVER, "Paid."))),
            "so this time limit runs, until 1 March 2034",
        ),
        (
            REGISTERED,
            standing(application("registered"), renewal(StatedClock("renewal", RUNS, ".", date(2034, 9, 1)))),
            "so this time limit runs, until 1 March 2034",
        ),
        (
            REGISTERED,
            standing(
                application("registered"),
                renewal(StatedClock("renewal", RUNS, ".", date(2033, 9, 1), date(2023, 9, 1))),
            ),
            "it counts from 1 September 2033",
        ),
        (
            REGISTERED,
            standing(application("registered"), renewal(StatedClock("renewal", MISSED, "Nobody renewed."))),
            "so this time limit runs, until 1 March 2034",
        ),
        (
            {**REGISTERED, "expires_on": None},
            standing(application("registered"), renewal(StatedClock("renewal", MISSED, "Nobody renewed."))),
            "the record does not tell until when the mark is protected",
        ),
        (
            SHOWN,
            standing(application("published", PAID, StatedClock("opposition-period", MISSED, "Nobody opposed."))),
            "only of a term of protection can it be said here that it was missed",
        ),
        (
            PENDING,
            standing(application("received", PAID, fees=(StatedFee("tax", FILED),))),
            "The law has no fee tax.",
        ),
        (
            PENDING,
            standing(application("received", PAID, fees=(StatedFee("filing", date(2024, 7, 1)),))),
            "what is owed only after today",
        ),
        (
            PENDING,
            standing(application("received", PAID), StatedProceeding("opposition", "filed", FILED)),
            "The file is not in a phase in which Opposition can be opened.",
        ),
        (
            SHOWN,
            standing(application("published", PAID), StatedProceeding("opposition", "filed", FILED)),
            "Reasons is missing.",
        ),
        (
            SHOWN,
            standing(application("published", PAID), StatedProceeding("opposition", "filed", FILED, items=("9-1",))),
            "9-1",
        ),
    ],
)
def test_a_file_that_cannot_stand_so_is_refused_in_words(facts: dict[str, Any], said: Standing, sentence: str) -> None:
    told = reasons(facts, said)
    assert any(sentence in reason for reason in told), told
    with pytest.raises(StepNotAllowed):
        taken_up(facts, said)


# --- for any day --------------------------------------------------------------------------------------------------

REPLY = book("examplia/trademark").revision("2014").procedures["application"].clocks["formalities-reply"]
CALENDAR = book("examplia/trademark").calendar
days = st.dates(date(2015, 1, 1), date(2035, 12, 31))


@given(days, st.integers(0, 400))
def test_a_stated_last_day_is_kept_and_reckoning_it_again_changes_nothing(start: date, longer: int) -> None:
    least = reckoned(REPLY, StatedClock("formalities-reply", RUNS, ".", start + timedelta(days=1), start), CALENDAR)
    stated = CALENDAR.next_open(least.nominal_on + timedelta(days=longer))
    if stated < least.expires_on:
        return
    kept = reckoned(REPLY, StatedClock("formalities-reply", RUNS, ".", stated, start), CALENDAR)
    assert kept.expires_on == stated
    state = ClockState(
        "k",
        "c",
        "p",
        start,
        kept.expires_on,
        {},
        "",
        extensions=kept.extensions,
        suspended_days=kept.suspended_days,
    )
    assert recompute(REPLY, state, CALENDAR).expires_on == stated


@given(days)
def test_reckoned_back_a_time_limit_ends_where_it_was_said_to_end_where_any_day_gives_that(start: date) -> None:
    ends_on = reckoned(REPLY, StatedClock("x", RUNS, ".", start, start), CALENDAR).expires_on
    back = began(REPLY, ends_on, CALENDAR)
    assert reckoned(REPLY, StatedClock("x", RUNS, ".", ends_on, back), CALENDAR).expires_on == ends_on


# --- the office's table -------------------------------------------------------------------------------------------

TABLE = """
[[law]]
law = "Old Act"
book = "examplia/trademark"
revision = "2014"
because = { en = "Transitional provision." }

[[status]]
status = "1"
register = "pending"
stands = [{ procedure = "application", phase = "examination", since = ["filed_on"] }]
settled = ["filing"]
"""


def read(tmp_path: Path, text: str) -> Any:
    path = tmp_path / "taking_up.toml"
    path.write_text(text)
    return read_table(path, {"examplia/trademark": LawBook.load(book("examplia/trademark").folder)})


def test_the_table_is_read_as_it_stands(tmp_path: Path) -> None:
    table = read(tmp_path, TABLE)
    assert table.laws["Old Act"].revision == "2014"
    assert table.statuses["1"].stands[0].phase == "examination"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("examplia/trademark", "atlantis/wine", "4: there is no law book 'atlantis/wine'"),
        ('revision = "2014"', 'revision = "1900"', "has no revision '1900'; it has 2014, 2026."),
        ('because = { en = "Transitional provision." }', "", "say in `because` why"),
        ("examination", "dreaming", "11: no law book named here has a phase 'dreaming' in 'application'."),
        ('settled = ["filing"]', 'settled = ["tax"]', "no law book named here has a fee 'tax'."),
        ('register = "pending"', 'register = "ended"', "must be one of 'pending', 'registered'"),
        ("since =", "sinse =", "unknown key 'sinse'; did you mean 'since'?"),
        ('"filed_on"', '"filled_on"', "taking_up.toml:11: no record has a day 'filled_on'; did you mean 'filed_on'?"),
        ('"filed_on"', '"x"', "no record has a day 'x'; it has filed_on, received_on, published_on"),
        (
            "[[status]]",
            '[[law]]\nlaw = "Old Act"\nbook = "examplia/trademark"\n[[status]]',
            "'Old Act' stands here twice",
        ),
        (
            "settled",
            '[[status]]\nstatus = "1"\nregister = "pending"\nstands = []\nsettled',
            "'1' stands here twice",
        ),
    ],
)
def test_a_mistake_in_the_table_is_told_with_its_line(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    with pytest.raises(LawBookError) as refusal:
        read(tmp_path, TABLE.replace(old, new))
    assert any(sentence in str(problem) for problem in refusal.value.problems), refusal.value.problems


# --- what lapsed long ago ------------------------------------------------------------------------------------------

OLD = {"filed_on": date(2012, 1, 9), "registered_on": date(2012, 9, 3), "expires_on": date(2022, 9, 1)}
EXPIRED = {**REGISTERED, **OLD}
MISSED_TERM = StatedClock("renewal", MISSED, "Never renewed.")
LAPSED = standing(
    application("registered", since=date(2012, 9, 3)),
    StatedProceeding("renewal", "in-force", date(2012, 9, 3), clocks=(MISSED_TERM,)),
    because="Transitional provision.",
)


def lapse(said: Standing = LAPSED, small: Law | None = None, on: date = TODAY) -> Decision:
    before = CaseState(items={"25-1": "registered"}, filed_on=EXPIRED["filed_on"])
    return take_up_back_file(small or law(), before, EXPIRED, said, on, number="OLD/1")


def with_a_consequence(**values: Any) -> Law:
    """The law of Smallland with other words in the step by which a right lapses."""
    small = law()
    procedure = small.revision.procedures["renewal"]
    steps = {**procedure.steps, "lapse": replace(procedure.steps["lapse"], **values)}
    procedures = {**small.revision.procedures, "renewal": replace(procedure, steps=steps)}
    return Law(small.book, replace(small.revision, procedures=procedures), small.calendar, small.office)


def test_the_law_says_that_a_right_has_lapsed_and_leaves_it_to_the_office_to_say_so() -> None:
    small = law()
    procedure = small.revision.procedures["renewal"]
    place = Place(small, procedure, procedure.phases["in-force"], days_of(EXPIRED), date(2012, 9, 3), TODAY)
    (found,) = clock_proposals(place)
    assert (found.answer, found.has_lapsed, found.last_day) == ("", True, date(2023, 3, 1))
    assert not clock_proposals(replace(place, on=date(2023, 3, 1)))[0].has_lapsed, "the last day of grace is a day"
    assert not proposals("published", {**SHOWN, "published_on": date(2024, 2, 1)})["opposition-period"].has_lapsed


def test_a_right_that_was_not_renewed_lapses_as_it_is_taken_up_and_from_the_day_after_its_last() -> None:
    decision = lapse()
    case = fold(decision.events, CaseState(items={"25-1": "registered"}))
    assert {key: each.phase for key, each in case.proceedings.items()} == {
        "application": "registered",
        "renewal": "lapsed",
    }
    assert (case.register_status, case.clocks["renewal/renewal"].status) == ("ended", "missed")
    (effect,) = decision.effects
    assert (effect.effect, effect.on) == ("lapse", date(2023, 3, 2))
    assert [event.effective_on for event in decision.of_kind("step_taken")] == [TODAY], "it is recorded today"
    assert (case.clocks["renewal/renewal"].expires_on, case.anchors["expiry"]) == (date(2022, 9, 1), date(2022, 9, 1))


def test_where_the_law_dates_the_lapse_back_it_counts_from_that_day() -> None:
    (effect,) = lapse(small=with_a_consequence(takes_effect_on="expiry")).effects
    assert effect.on == date(2022, 9, 1)


def test_nothing_is_written_or_published_about_a_lapse_of_long_ago_unless_the_office_says_so() -> None:
    telling = with_a_consequence(letters=("reminder",), gazette=("marks",))
    quiet, told = lapse(small=telling), lapse(replace(LAPSED, announced=True), telling)
    assert not quiet.of_kind("letter_drafted")
    assert not quiet.of_kind("entry_queued")
    assert [event.payload["letter"] for event in told.of_kind("letter_drafted")] == ["reminder"]
    assert [event.payload["section"] for event in told.of_kind("entry_queued")] == ["marks"]


def test_a_consequence_that_the_law_itself_does_not_bear_is_refused_with_its_reason() -> None:
    with pytest.raises(StepNotAllowed) as refusal:
        lapse(small=with_a_consequence(requires=("nothing_is_left",)))
    assert refusal.value.phase == "in-force"


def test_a_term_from_which_nothing_follows_is_not_said_to_be_missed() -> None:
    small = law()
    procedure = small.revision.procedures["renewal"]
    quiet = replace(procedure, clocks={"renewal": replace(procedure.clocks["renewal"], if_missed="")})
    assert lapses_by(quiet, quiet.clocks["renewal"]) is None
    assert lapses_by(procedure, procedure.clocks["renewal"]).id == "lapse"


def test_a_right_whose_non_renewal_is_only_advertised_has_not_lapsed_by_that() -> None:
    """Kenya: the register keeps the mark until it is removed, long after the Journal has told that nobody paid."""
    renewal = book("kenya/trademark").revisions["2003"].procedures["renewal"]
    assert lapses_by(renewal, renewal.clocks["renewal"]) is None
    renewal = book("examplia/trademark").revisions["2014"].procedures["renewal"]
    lapse = lapses_by(renewal, renewal.clocks["renewal"])
    assert lapse is not None
    assert lapse.id == "lapse"
