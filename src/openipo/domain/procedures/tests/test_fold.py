"""Where a file stands follows from its events alone."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from openipo.domain.procedures.api import CaseState, LawEvent, fold
from openipo.domain.procedures.tests.story import Story, invited, published
from openipo.kernel.ledger.event import RecordedEvent

DAY = date(2024, 3, 4)


def register_event(kind: str, **payload: object) -> LawEvent:
    return LawEvent(kind, DAY, payload, "s.1")


def test_a_file_without_events_is_empty() -> None:
    assert fold([]) == CaseState()


def test_folding_in_parts_gives_the_same_as_folding_at_once() -> None:
    events = invited().passes(date(2024, 9, 1)).events
    for cut in range(len(events)):
        assert fold(events[cut:], fold(events[:cut])) == fold(events)


def test_the_state_folded_from_is_left_alone() -> None:
    before = published().case
    phases = {key: each.phase for key, each in before.proceedings.items()}
    fold([register_event("made_public"), register_event("items_marked", items=["25-1"], status="refused")], before)
    assert before.items["25-1"] == "pending"
    assert {key: each.phase for key, each in before.proceedings.items()} == phases


def test_events_of_the_ledger_fold_like_those_of_the_law() -> None:
    events = Story.filed().events
    recorded = [
        RecordedEvent(
            chain=UUID(int=1),
            sequence=place,
            kind=event.kind,
            effective_on=event.effective_on,
            recorded_at=datetime(2024, 3, 4, tzinfo=UTC),
            actor="system",
            provision=event.provision,
            payload=event.payload,
            schema=1,
            previous="",
            digest="",
        )
        for place, event in enumerate(events)
    ]
    assert fold(recorded) == fold(events)


def test_events_that_do_not_concern_the_procedures_are_passed_over_but_counted() -> None:
    state = fold([register_event("party_changed", party="a1")])
    assert state == CaseState(length=1)


def test_an_application_brings_its_goods_and_its_day() -> None:
    goods = [{"id": "25-1", "class_number": 25, "text": "hats"}]
    state = fold([register_event("application_received", content={"goods": goods}, received_on="2024-03-01")])
    assert state.items == {"25-1": "pending"}
    assert state.filed_on == date(2024, 3, 1)


def test_the_filing_date_accorded_replaces_the_day_of_receipt() -> None:
    received = register_event("application_received", content={"goods": []}, received_on="2024-03-01")
    state = fold([received, register_event("filing_date_accorded", filed_on="2024-03-03")])
    assert state.filed_on == date(2024, 3, 3)


def test_goods_that_are_classified_anew_keep_their_status_where_they_were_there_before() -> None:
    before = CaseState(items={"25-1": "objected", "25-2": "pending"})
    goods = [{"id": "25-1", "status": "pending"}, {"id": "30-1", "status": "pending"}]
    assert fold([register_event("goods_classified", goods=goods)], before).items == {
        "25-1": "objected",
        "30-1": "pending",
    }


def test_a_limitation_strikes_some_goods_and_narrows_others() -> None:
    before = CaseState(items={"25-1": "limited", "25-2": "limited", "30-1": "objected"})
    goods = [
        {"id": "25-1", "status": "limited"},
        {"id": "25-2", "status": "pending"},
        {"id": "30-1", "status": "pending"},
    ]
    state = fold([register_event("goods_limited", goods=goods, items=["25-1", "25-2"])], before)
    assert state.items == {"25-1": "limited", "25-2": "pending", "30-1": "objected"}


def test_registration_and_renewal_set_the_days_that_clocks_count_from() -> None:
    registered = register_event("mark_registered", registered_on="2024-03-04", expires_on="2034-03-04")
    assert fold([registered]).anchors == {"registered": DAY, "expiry": date(2034, 3, 4)}
    renewed = fold([registered, register_event("renewed", expires_on="2044-03-04")])
    assert renewed.anchors["expiry"] == date(2044, 3, 4)


@pytest.mark.parametrize("dates", [{}, {"filed_on": "1999-01-02", "registered_on": "2000-02-03", "expires_on": ""}])
def test_an_imported_record_brings_what_it_states(dates: dict[str, str]) -> None:
    content = {"goods": [{"id": "9-1", "status": "registered"}]}
    state = fold([register_event("record_imported", content=content, dates=dates)])
    assert state.items == {"9-1": "registered"}
    assert state.filed_on == (date(1999, 1, 2) if dates else None)
    assert state.anchors == ({"registered": date(2000, 2, 3)} if dates else {})


def test_a_cancelled_payment_makes_the_fee_due_again() -> None:
    story = Story.filed().pays("application/filing", DAY)
    event = register_event("fee_unpaid", key="application/filing", fee="filing", paid_amount=0)
    state = fold([event], story.case).fees["application/filing"]
    assert (state.status, state.paid_on, state.paid_amount) == ("due", None, 0)
