"""Files of an older system are taken up under the law book, and go on like any other."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from openipo.domain.cases.api import (
    CaseError,
    FileMoved,
    NotFound,
    back_file,
    confirm_taking_up,
    correct_record,
    file_view,
    files_not_taken_up,
    open_proceeding,
    propose_taking_up,
    withdraw_taking_up,
)
from openipo.domain.cases.testing import (
    BOOK,
    CLERK,
    EXAMINER,
    FINANCE,
    FORMALITIES,
    OPPOSITIONS,
    REGISTRAR,
    SENIOR,
    Story,
    a_case,
    at,
)
from openipo.domain.cases.tests.older_files import (
    TODAY,
    a_registration,
    as_proposed,
    imported,
    in_examination,
    opposition,
    proposal,
    proposed,
    published,
    take_up,
    with_opposition,
)
from openipo.domain.procedures.api import (
    NEVER,
    OVER,
    RUNS,
    Standing,
    StatedClock,
    StatedFee,
    StatedProceeding,
    StepNotAllowed,
)
from openipo.domain.rights.api import rebuild
from openipo.kernel.ledger.api import verify
from openipo.kernel.security.api import AccessRefused

pytestmark = pytest.mark.django_db


def refused(story: Story, standing: Standing) -> list[str]:
    with pytest.raises(StepNotAllowed) as refusal:
        propose_taking_up(file=story.file, standing=standing, on=story.on, by=EXAMINER, at=at(story.on))
    return [obstacle.reason["en"] for obstacle in refusal.value.obstacles]


def changed(standing: Standing, **values: Any) -> Standing:
    """The standing with other values of its first proceeding."""
    first, *rest = standing.proceedings
    return replace(standing, proceedings=(replace(first, **values), *rest))


# --- it goes on like any other ------------------------------------------------------------------------------------


def test_a_file_in_examination_is_accepted_published_and_registered() -> None:
    story = take_up(in_examination())
    assert story.phases == {"application": "examination"}
    assert [task.role for task in story.now.case.tasks.values()] == ["examiner"]
    story.accept()
    story.on += timedelta(days=10)
    story.publish("accepted")
    assert story.now.case.clocks["application/opposition-period"].expires_on == date(2026, 9, 11)
    story.wait_until(date(2026, 9, 12))
    story.step("register", REGISTRAR)
    assert story.phases == {"application": "registered", "renewal": "in-force"}
    assert story.now.content.expires_on is not None
    assert rebuild(check=True).is_equal
    assert not verify().faults


def test_a_registered_mark_is_reminded_renewed_and_lapses_when_it_is_not() -> None:
    story = take_up(a_registration())
    clock = story.now.case.clocks["renewal/renewal"]
    assert (clock.status, clock.expires_on, clock.grace_until) == ("running", date(2026, 9, 1), date(2027, 3, 1))
    assert story.now.case.register_status == "registered"
    story.wait_until(date(2026, 8, 3))
    assert "renewal/renewal-reminder" in story.now.case.letters
    story.step("request-renewal", CLERK, proceeding="renewal")
    story.pay("renewal")
    story.step("renew", REGISTRAR, proceeding="renewal")
    assert story.now.content.expires_on == date(2036, 9, 1)
    assert story.phases["renewal-2"] == "in-force"
    story.wait_until(date(2037, 3, 10))
    assert story.phases["renewal-2"] == "lapsed"
    assert story.now.content.register_status == "ended"


def test_a_change_of_name_is_recorded_on_a_registration_taken_up() -> None:
    story = take_up(a_registration(date(2031, 9, 1)))
    done = open_proceeding(
        file=story.file,
        procedure="change-of-name-or-address",
        on=story.on,
        by=CLERK,
        at=at(story.on),
        facts={"party": "p1", "name": "Ana Costa Lda", "signed_by": "holder"},
    )
    assert story.now.case.proceedings[done.proceeding].phase


def test_a_pending_opposition_is_decided_and_the_application_goes_on() -> None:
    story = published()
    take_up(story, with_opposition(story))
    assert story.phases == {"application": "published", "opposition": "for-decision"}
    case = story.now.case
    assert case.proceedings["application"].suspended_by == ("opposition",)
    assert case.proceedings["opposition"].number == "OPP-77"
    assert [party["name"] for party in case.proceedings["opposition"].parties] == ["Bold Brands Ltd"]
    done = story.step("reject-opposition", OPPOSITIONS, proceeding="opposition", facts={"reasons": "Unlike."})
    story.confirm(done.proposal, SENIOR)
    assert story.phases["opposition"] == "rejected"
    assert story.now.case.proceedings["application"].suspended_by == ()
    story.wait_until(date(2026, 8, 7))
    assert story.phases["application"] == "allowed"
    story.step("register", REGISTRAR)
    assert story.phases["application"] == "registered"


def test_an_opposition_upheld_refuses_the_goods() -> None:
    story = published()
    take_up(story, with_opposition(story))
    done = story.step(
        "uphold-in-full", OPPOSITIONS, proceeding="opposition", facts={"reasons": "Alike."}, items=["25-1"]
    )
    story.confirm(done.proposal, SENIOR)
    assert story.now.case.items == {"25-1": "refused"}


def test_a_fee_owed_bars_the_next_step_until_it_is_paid() -> None:
    story = imported("110", filed_on=date(2026, 5, 20))
    clock = StatedClock("filing-fee", RUNS, "Nothing stands in the books.", date(2026, 6, 22))
    said = changed(as_proposed(story), clocks=(clock,), fees=(StatedFee("filing", date(2026, 5, 20)),))
    take_up(story, said)
    with pytest.raises(StepNotAllowed):
        story.step("pass-formalities", FORMALITIES)
    story.pay("filing", by=FINANCE)
    assert story.now.case.clocks["application/filing-fee"].status == "met"
    story.step("pass-formalities", FORMALITIES)
    assert story.phases == {"application": "classification"}


def test_a_file_accepted_and_not_yet_published_waits_for_the_next_issue() -> None:
    story = in_examination()
    said = changed(as_proposed(story), phase="accepted", clocks=(*as_proposed(story).proceedings[0].clocks[:1],))
    take_up(story, said)
    assert [entry.section for entry in story.now.case.entries.values()] == ["accepted"]
    story.on += timedelta(days=7)
    story.publish("accepted")
    assert story.phases == {"application": "published"}


def test_a_renewal_asked_for_and_not_yet_paid_waits_for_its_fee() -> None:
    story = a_registration(date(2026, 9, 1))
    said = as_proposed(story)
    asked = replace(said.proceedings[1], phase="requested-together", entered_on=date(2026, 5, 4))
    without = replace(said, proceedings=(said.proceedings[0], asked))
    assert any("waits for the payment of Renewal" in reason for reason in refused(story, without))
    owed = replace(asked, fees=(StatedFee("renewal", date(2026, 5, 4)),))
    take_up(story, replace(said, proceedings=(said.proceedings[0], owed)))
    story.pay("renewal")
    assert story.phases["renewal"] in ("renewed", "requested")


# --- what is recorded ---------------------------------------------------------------------------------------------


def test_the_history_keeps_who_said_so_on_which_basis_and_what_the_older_system_said() -> None:
    story = take_up(published())
    kinds = [event.kind for event in story.now.history]
    assert kinds[:4] == ["record_imported", "taking_up_proposed", "back_file_taken_up", "revision_pinned"]
    taken_up = story.now.history[2]
    assert (taken_up.actor, taken_up.payload["proposed_by"]) == (REGISTRAR.id, EXAMINER.id)
    evidence = taken_up.payload["evidence"]
    assert (evidence["status"], evidence["law"]) == ("130", "Trade Marks Act 2014")
    assert evidence["record"] == {"sequence": 1, "digest": story.now.history[0].digest}
    assert taken_up.payload["proceedings"][0]["clocks"][1]["basis"] == "reckoned from the days of the record."
    view = file_view(story.file, REGISTRAR, on=story.on)
    assert "taken up from the older system under revision 2014" in view.history[-3].sentence
    assert view.options


def test_before_the_taking_up_the_file_is_seen_as_it_was() -> None:
    story = take_up(published())
    before = file_view(story.file, REGISTRAR, on=story.on, as_of=TODAY - timedelta(days=1))
    assert before.law is None
    assert before.proceedings == ()


# --- it is refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phase", "sentence"),
    [
        ("registered", "the register has the file as pending"),
        ("refused", "the register has the file as pending"),
        ("published", "the record was never published"),
        ("dreaming", "Revision 2014 has no phase dreaming"),
    ],
)
def test_a_wrong_phase_is_refused_in_words(phase: str, sentence: str) -> None:
    story = in_examination()
    assert any(sentence in reason for reason in refused(story, changed(as_proposed(story), phase=phase)))


def test_a_time_limit_of_which_nothing_is_said_is_missed() -> None:
    story = published()
    (reason,) = refused(story, changed(as_proposed(story), clocks=()))[1:]
    assert reason.startswith("Say of the time limit Opposition period, which matters in the phase Published")


def test_a_mark_taken_up_twice_is_refused() -> None:
    story = a_registration()
    said = as_proposed(story)
    take_up(story, said)
    with pytest.raises(CaseError, match="under revision 2014 of examplia/trademark already"):
        propose_taking_up(file=story.file, standing=said, on=story.on, by=EXAMINER, at=at(story.on))


def test_a_right_that_has_lapsed_is_not_taken_up() -> None:
    story = a_registration(date(2025, 9, 1))
    (question,) = proposal(story).questions
    assert question.in_words("en").endswith("The protection, with its grace, ended on 2 March 2026.")
    said = as_proposed(story)
    for answer in (OVER, NEVER):
        clock = StatedClock("renewal", answer, "The holder said so.")
        told = replace(said, proceedings=(said.proceedings[0], replace(said.proceedings[1], clocks=(clock,))))
        assert any("has lapsed. Say that this time limit was missed" in reason for reason in refused(story, told))
    runs = StatedClock("renewal", RUNS, "The certificate.", date(2025, 9, 1))
    told = replace(said, proceedings=(said.proceedings[0], replace(said.proceedings[1], clocks=(runs,))))
    assert any("has lapsed" in reason for reason in refused(story, told))


def correct(story: Story, path: str, new: str) -> None:
    found = back_file(story.file)
    correct_record(
        file=story.file,
        path=path,
        new=new,
        reason="The older system had not recorded it.",
        provision="Act s.6",
        effective_on=None if found.content.value(path) else found.history[0].effective_on,
        by=REGISTRAR,
        at=at(story.on),
    )


def test_a_renewal_that_the_older_system_had_not_recorded_is_corrected_first() -> None:
    story = a_registration(date(2025, 9, 1))
    correct(story, "expires_on", "2035-09-03")
    assert proposal(story).is_plain
    take_up(story)
    story.wait_until(date(2036, 3, 10))
    assert story.phases["renewal"] == "lapsed"
    assert story.now.content.ended_on == date(2035, 9, 3)


def test_a_day_that_the_record_does_not_tell_is_recorded_first() -> None:
    story = imported("130", filed_on=date(2026, 1, 12))
    assert "phase" in {each.code for each in proposal(story).questions}
    correct(story, "published_on", "2026-05-06")
    assert [each.code for each in proposal(story).questions] == ["opened"]
    assert take_up(story).now.content.is_public


def test_a_file_that_has_ended_is_not_taken_up() -> None:
    ended = imported("300", register_status="ended", status="refused", filed_on=date(2020, 1, 6))
    assert ended.file not in files_not_taken_up()
    said = Standing(BOOK, "2014", (StatedProceeding("application", "examination", date(2020, 2, 1)),))
    assert refused(ended, said) == ["The right has ended or the application has; there is nothing to take up."]


def test_a_registration_without_its_term_is_refused() -> None:
    story = a_registration()
    said = as_proposed(story)
    (reason,) = refused(story, replace(said, proceedings=said.proceedings[:1]))
    assert reason == "A file in the phase Registered also has this proceeding; say where it stands: Renewal."


def test_a_phase_that_waits_for_what_nobody_stated_is_a_dead_end_and_refused() -> None:
    story = published()
    said = changed(as_proposed(story), phase="opposed", clocks=(StatedClock("filing-fee", OVER, "Receipt."),))
    (reason,) = refused(story, said)
    assert reason.startswith("Application for registration: nothing would ever lead out of the phase Opposition period")
    take_up(story, replace(said, proceedings=(*said.proceedings, opposition(story))))
    done = story.step("reject-opposition", OPPOSITIONS, proceeding="opposition", facts={"reasons": "Unlike."})
    story.confirm(done.proposal, SENIOR)
    assert story.phases["application"] == "allowed"


def test_a_file_of_this_office_is_no_back_file() -> None:
    story = a_case("received")
    with pytest.raises(CaseError, match="Only a file that came from an older system"):
        back_file(story.file)


def test_another_law_than_that_of_the_filing_date_needs_a_reason() -> None:
    story = in_examination()
    said = replace(as_proposed(story), revision="2026")
    (reason,) = refused(story, said)
    assert reason.startswith("Revision 2026 is not the law in force on the filing date, 12 January 2026.")
    take_up(story, replace(said, because="The applicant asked for it, and the Registrar ordered it (s.6)."))
    assert story.now.case.revision == "2026"


# --- four eyes ----------------------------------------------------------------------------------------------------


def test_who_proposed_does_not_confirm_and_only_some_may() -> None:
    story = proposed(published())
    for by in (SENIOR, EXAMINER, CLERK):
        with pytest.raises(AccessRefused):
            confirm_taking_up(file=story.file, on=story.on, by=by, at=at(story.on))
    for_senior = replace(REGISTRAR, id="rita", on_behalf_of=SENIOR.id)
    with pytest.raises(AccessRefused):
        confirm_taking_up(file=story.file, on=story.on, by=for_senior, at=at(story.on))


def test_a_reception_clerk_proposes_nothing() -> None:
    story = published()
    with pytest.raises(AccessRefused, match="Proposing how a file of an older system stands: reserved"):
        propose_taking_up(file=story.file, standing=as_proposed(story), on=story.on, by=CLERK, at=at(story.on))


def test_one_proposal_waits_at_a_time_until_it_is_taken_back_with_a_reason() -> None:
    story = proposed(published())
    with pytest.raises(CaseError, match="A proposal waits on this file already"):
        proposed(story)
    with pytest.raises(CaseError, match="Say why"):
        withdraw_taking_up(file=story.file, because=" ", on=story.on, by=SENIOR, at=at(story.on))
    with pytest.raises(AccessRefused, match="Only who proposed this"):
        withdraw_taking_up(file=story.file, because="No.", on=story.on, by=EXAMINER, at=at(story.on))
    withdraw_taking_up(file=story.file, because="An opposition is pending.", on=story.on, by=REGISTRAR, at=at(story.on))
    with pytest.raises(NotFound):
        confirm_taking_up(file=story.file, on=story.on, by=REGISTRAR, at=at(story.on))
    with pytest.raises(NotFound):
        withdraw_taking_up(file=story.file, because="Again.", on=story.on, by=SENIOR, at=at(story.on))
    take_up(story)


def test_a_proposal_whose_days_have_passed_meanwhile_is_not_confirmed() -> None:
    story = proposed(published())
    later = date(2026, 8, 10)
    with pytest.raises(StepNotAllowed, match="its last day, 6 August 2026, is over"):
        confirm_taking_up(file=story.file, on=later, by=REGISTRAR, at=at(later))
    assert story.file in files_not_taken_up()


def test_a_file_that_moved_meanwhile_is_looked_at_again() -> None:
    story = proposed(published())
    with pytest.raises(FileMoved):
        confirm_taking_up(file=story.file, on=story.on, by=REGISTRAR, at=at(story.on), expected_length=1)
