"""An application at the counter."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.cases.api import (
    KeyReused,
    LogRefused,
    Received,
    ReceptionRefused,
    close_reception_day,
    file_view,
    log_of,
    open_reception_day,
    receive_application,
    reconcile_reception_day,
)
from openipo.domain.cases.testing import (
    BOOK,
    CLERK,
    EXAMINER,
    FILED_ON,
    MANAGER,
    REGISTRAR,
    a_case,
    an_application,
    at,
    officer,
)
from openipo.domain.correspondence.api import letters_of
from openipo.domain.rights.api import ApplicationContent, File, rebuild
from openipo.kernel.ledger.api import history

pytestmark = pytest.mark.django_db


def receive(content: ApplicationContent | None = None, *, on: date = FILED_ON, key: str = "form-1") -> Received:
    return receive_application(
        book=BOOK, content=content or an_application(), received_on=on, by=CLERK, at=at(on), key=key
    )


def test_the_counter_hands_over_a_number_and_a_statement_of_fees() -> None:
    received = receive(an_application(classes=(9, 25, 35)))
    assert (received.number, received.st13) == ("TM/2026/000001", "XX502026000000001")
    [filing] = received.charges
    assert (filing.fee, filing.currency) == ("filing", "XTS")
    assert received.total == filing.amount > 22000
    assert "each class after the first" in filing.because["en"]
    assert (received.applicant, received.mark) == ("Ana Costa", "ALBA")


def test_the_file_is_pinned_to_the_law_of_the_day_and_its_receipt_is_drafted() -> None:
    received = receive()
    kinds = [event.kind for event in history(received.file)]
    assert kinds[:3] == ["application_received", "revision_pinned", "proceeding_opened"]
    assert [letter.letter for letter in letters_of(received.file)] == ["filing-receipt"]
    assert File.objects.get().number == received.number
    assert rebuild(check=True).is_equal


def test_an_application_after_the_amending_act_is_under_the_amended_law() -> None:
    received = receive(on=date(2026, 7, 1))
    view = file_view(received.file, CLERK, on=date(2026, 7, 1))
    assert view.state.revision == "2026"
    assert view.charges[0].amount == 25000


def test_papers_handed_in_with_the_application_lie_on_its_file() -> None:
    received = receive_application(
        book=BOOK,
        content=an_application(),
        received_on=FILED_ON,
        by=CLERK,
        at=at(FILED_ON),
        scans={"scan-1": "application-form"},
    )
    [paper] = file_view(received.file, CLERK, on=FILED_ON).state.documents
    assert (paper.document, paper.kind, paper.received_on) == ("scan-1", "application-form", FILED_ON)


def test_a_double_click_is_one_file_with_one_answer() -> None:
    assert receive() == receive()
    assert File.objects.count() == 1
    assert receive(key="form-2").number == "TM/2026/000002"


def test_without_a_key_each_request_is_a_file_of_its_own() -> None:
    assert receive(key="").file != receive(key="").file


def test_the_same_form_with_another_mark_is_refused() -> None:
    receive()
    with pytest.raises(KeyReused, match="already sent with other values"):
        receive(an_application("OTHER"))


def test_an_application_out_of_shape_is_refused_and_uses_no_number() -> None:
    with pytest.raises(ReceptionRefused, match="cannot be recorded as stated") as refusal:
        receive(replace(an_application(), parties=()))
    assert "Nobody applies" in str(refusal.value.problems[0])
    assert receive().number == "TM/2026/000001"


def test_an_examiner_receives_nothing() -> None:
    with pytest.raises(PermissionDenied, match="Receiving applications and documents: reserved"):
        receive_application(
            book=BOOK, content=an_application(), received_on=FILED_ON, by=EXAMINER, at=at(FILED_ON), key="k"
        )


def test_nothing_is_received_before_its_day() -> None:
    with pytest.raises(LogRefused, match="that day has not come"):
        receive_application(
            book=BOOK, content=an_application(), received_on=FILED_ON + timedelta(days=1), by=CLERK, at=at(FILED_ON)
        )


def test_the_log_is_opened_by_what_comes_first_and_lists_it_all() -> None:
    first, last = receive(), receive(an_application("BETA"), key="form-2")
    log = log_of(FILED_ON)
    assert log.day is not None
    assert log.day.opened_by == CLERK.id
    assert [(line.number, line.what, line.sender) for line in log.applications] == [
        (first.number, "ALBA", "Ana Costa"),
        (last.number, "BETA", "Ana Costa"),
    ]
    assert (log.first_number, log.last_number) == (first.number, last.number)


def test_a_day_without_anything_has_an_empty_log() -> None:
    log = log_of(FILED_ON)
    assert (log.day, log.first_number, log.last_number) == (None, "", "")


def test_a_log_is_closed_with_its_counts_and_then_takes_nothing_more() -> None:
    open_reception_day(on=FILED_ON, by=CLERK, at=at(FILED_ON))
    received = receive()
    day = close_reception_day(on=FILED_ON, counted={"applications": 1, "documents": 0}, by=CLERK, at=at(FILED_ON, 17))
    assert day.state == "closed"
    assert day.recorded == {"applications": 1, "documents": 0, "first": received.number, "last": received.number}
    with pytest.raises(LogRefused, match="is closed"):
        receive(key="form-2")
    with pytest.raises(LogRefused, match="is closed"):
        open_reception_day(on=FILED_ON, by=CLERK, at=at(FILED_ON, 18))
    with pytest.raises(LogRefused, match="no open log"):
        close_reception_day(on=FILED_ON, counted={}, by=CLERK, at=at(FILED_ON, 18))


def test_a_log_that_was_never_opened_is_not_closed() -> None:
    with pytest.raises(LogRefused, match="no open log"):
        close_reception_day(on=FILED_ON, counted={}, by=CLERK, at=at(FILED_ON))


def test_a_difference_is_reconciled_with_a_note_by_a_second_person() -> None:
    receive()
    close_reception_day(on=FILED_ON, counted={"applications": 2}, by=CLERK, at=at(FILED_ON, 17))
    with pytest.raises(LogRefused, match="say why in a note"):
        reconcile_reception_day(on=FILED_ON, note=" ", by=MANAGER, at=at(FILED_ON, 18))
    day = reconcile_reception_day(on=FILED_ON, note="One was taken back.", by=MANAGER, at=at(FILED_ON, 18))
    assert (day.state, day.reconciled_by) == ("reconciled", MANAGER.id)
    with pytest.raises(LogRefused, match="agreed already"):
        reconcile_reception_day(on=FILED_ON, note="", by=REGISTRAR, at=at(FILED_ON, 19))


def test_an_agreeing_log_needs_no_note_but_another_person() -> None:
    receive()
    both = officer("reception_clerk", "manager")
    close_reception_day(on=FILED_ON, counted={"applications": 1}, by=both, at=at(FILED_ON, 17))
    with pytest.raises(PermissionDenied, match="second person"):
        reconcile_reception_day(on=FILED_ON, note="", by=both, at=at(FILED_ON, 18))
    assert reconcile_reception_day(on=FILED_ON, note="", by=MANAGER, at=at(FILED_ON, 18)).state == "reconciled"


def test_the_log_is_kept_by_reception_only() -> None:
    with pytest.raises(PermissionDenied, match="Keeping the daily log: reserved to Reception clerk"):
        open_reception_day(on=FILED_ON, by=EXAMINER, at=at(FILED_ON))
    with pytest.raises(PermissionDenied, match="Reconciling the daily log: reserved to Registrar, Manager"):
        reconcile_reception_day(on=FILED_ON, note="", by=CLERK, at=at(FILED_ON))


def test_no_way_leads_to_an_unknown_phase() -> None:
    with pytest.raises(LookupError, match="No way leads"):
        a_case("nowhere")
