"""What is recorded stays as it was written, in its order, and nobody writes past somebody else."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from openipo.kernel.ledger.api import (
    ChainMoved,
    ClockSetBack,
    Continuation,
    NewChain,
    NewEvent,
    NotRecordable,
    NotYetEffective,
    UnknownChain,
    append,
    append_each,
    append_many,
    chains,
    confirm_clock,
    histories,
    history,
    last_recorded_at,
    lock,
    open_chain,
    verify,
)
from openipo.kernel.ledger.tests.stories import AT, ON, fact, file_with, record
from openipo.kernel.locks.api import LockRefused


@pytest.mark.django_db
class TestRecording:
    def test_an_event_is_read_as_it_was_recorded(self) -> None:
        chain = file_with()
        payload = {"reason": "Cost — «coût»", "items": ["25-1"], "n": 3, "no": None}
        (written,) = record(chain, fact("withdrawn", date(2026, 3, 1), **payload))
        read = history(chain)[-1]
        assert read == written
        assert (read.sequence, read.actor, read.recorded_at, read.provision) == (2, "ana", AT, "Rule 12(1)")
        assert read.payload == payload

    def test_each_event_holds_the_digest_of_the_one_before(self) -> None:
        first, second, third = history(file_with(fact(), fact(), fact()))
        assert first.previous == "0" * 64
        assert (second.previous, third.previous) == (first.digest, second.digest)

    def test_several_events_take_one_round_trip_after_the_lock(self) -> None:
        chain = file_with()
        with CaptureQueriesContext(connection) as asked:
            append(chain=chain, events=[fact()] * 5, actor="ana", at=AT)
        assert len(asked) == (2 if connection.vendor == "postgresql" else 3)

    def test_nothing_to_record_records_nothing(self) -> None:
        chain = file_with()
        assert append(chain=chain, events=[], actor="ana", at=AT) == []
        assert lock(chain).length == 1

    def test_a_fact_may_lie_in_the_past_but_not_in_the_future(self) -> None:
        chain = file_with(fact(on=ON - timedelta(days=400)))
        with pytest.raises(NotYetEffective, match="takes effect on 2026-03-06, after 2026-03-05"):
            record(chain, fact(on=ON + timedelta(days=1)))

    def test_the_day_of_recording_is_that_of_the_office(self, settings: Any) -> None:
        settings.TIME_ZONE = "Pacific/Tarawa"
        assert history(file_with(fact(on=date(2026, 3, 6)), at=AT + timedelta(hours=6)))

    def test_a_clock_set_back_is_noticed(self) -> None:
        chain = file_with()
        with pytest.raises(ClockSetBack, match="set the server's clock right"):
            record(chain, at=AT - timedelta(minutes=11))
        assert len(history(chain)) == 1
        assert last_recorded_at() == AT

    def test_who_waited_for_another_records_just_after_him(self) -> None:
        chain = file_with()
        (written,) = record(chain, at=AT - timedelta(minutes=10))
        assert written.recorded_at == AT
        assert verify(chain).is_sound

    def test_a_clock_set_back_opens_no_file(self) -> None:
        file_with()
        with pytest.raises(ClockSetBack, match="is already recorded"):
            file_with(at=AT - timedelta(minutes=11))
        assert len(list(histories())) == 1
        assert file_with(at=AT - timedelta(minutes=9))

    def test_a_back_file_that_takes_hours_is_no_clock_set_back(self) -> None:
        file_with()
        back_file = [NewChain(uuid4(), "file", [fact(on=ON - timedelta(days=9))])]
        with pytest.raises(ClockSetBack):
            append_many(back_file, actor="import", at=AT - timedelta(hours=25))
        assert append_many(back_file, actor="import", at=AT - timedelta(hours=23)) == 1

    def test_a_clock_that_stood_ahead_and_was_set_right_is_confirmed_with_a_reason(self) -> None:
        ahead = file_with(at=AT + timedelta(days=3650))
        with pytest.raises(ValueError, match="Say why"):
            confirm_clock(because=" ", actor="ana", at=AT)
        told = confirm_clock(because="The battery was changed.", actor="ana", at=AT)
        assert history(told)[0].payload == {
            "because": "The battery was changed.",
            "stood_at": "2036-03-02T09:00:00.000000Z",
        }
        assert file_with(at=AT)
        with pytest.raises(ClockSetBack):
            record(ahead, at=AT)
        assert verify().is_sound

    def test_a_clock_may_be_confirmed_before_anything_is_recorded(self) -> None:
        assert history(confirm_clock(because="First day.", actor="ana", at=AT))[0].payload["stood_at"] is None

    def test_an_instant_needs_a_zone(self) -> None:
        with pytest.raises(ValueError, match="time zone"):
            record(file_with(), at=AT.replace(tzinfo=None))

    @pytest.mark.parametrize(
        ("payload", "words"),
        [
            ({"amount": 1.5}, "payload.amount is a float"),
            ({"on": ON}, "payload.on is a date"),
            ({"items": [{"id": {1, 2}}]}, r"payload.items\[0\].id is a set"),
            ({"by class": {25: "refused"}}, "the key 25"),
            ({"text": "\ud800"}, "not one"),
        ],
    )
    def test_what_has_no_one_way_of_being_written_is_refused(self, payload: dict[str, Any], words: str) -> None:
        with pytest.raises(NotRecordable, match=words):
            record(file_with(), NewEvent("step_taken", ON, payload))

    def test_an_unknown_chain_is_named(self) -> None:
        unknown = uuid4()
        with pytest.raises(UnknownChain, match=str(unknown)):
            record(unknown)


@pytest.mark.django_db
class TestReading:
    def test_as_of_a_day_and_as_known_at_an_instant(self) -> None:
        chain = file_with(fact("registered", date(2026, 3, 1)), fact("renewed", date(2026, 3, 5)))
        record(chain, fact("corrected", date(2026, 3, 1)), at=AT + timedelta(days=5))
        assert [event.kind for event in history(chain, as_of=date(2026, 3, 3))] == ["registered", "corrected"]
        assert [event.kind for event in history(chain, known_at=AT)] == ["registered", "renewed"]
        assert [event.kind for event in history(chain, as_of=date(2026, 3, 3), known_at=AT)] == ["registered"]

    def test_the_chains_are_read_page_by_page(self) -> None:
        files = sorted(file_with() for _ in range(3))
        with transaction.atomic():
            open_chain("daily-log")
        first = chains("file", limit=2)
        assert [chain.id for chain in first] == files[:2]
        assert [chain.id for chain in chains("file", after=first[-1].id)] == files[2:]
        assert len(chains()) == 4

    def test_every_chain_is_read_with_its_events(self) -> None:
        files = {file_with(fact(n=1), fact(n=2)), file_with(fact(n=3))}
        with transaction.atomic():
            other = open_chain("daily-log")
        record(other)
        found = dict(histories("file"))
        assert set(found) == files
        assert sorted(event.payload["n"] for events in found.values() for event in events) == [1, 2, 3]
        assert set(dict(histories())) == {*files, other}


@pytest.mark.django_db
class TestManyAtOnce:
    def test_a_back_file_is_recorded_as_single_files_would_be(self) -> None:
        back_file = [NewChain(uuid4(), "file", [fact("record_imported", n=n), fact(n=n)]) for n in range(50)]
        assert append_many(back_file, actor="import", at=AT) == 100
        assert [event.payload["n"] for event in history(back_file[7].id)] == [7, 7]
        record(back_file[7].id, expected=2)
        assert verify().is_sound

    def test_all_or_nothing(self) -> None:
        twice = uuid4()
        with pytest.raises(IntegrityError), transaction.atomic():
            append_many([NewChain(twice, "file", [fact()]), NewChain(twice, "file", [fact()])], actor="import", at=AT)
        assert chains() == []

    def test_a_chain_without_events_is_refused(self) -> None:
        with pytest.raises(ValueError, match="no event"), transaction.atomic():
            append_many([NewChain(uuid4(), "file", [])], actor="import", at=AT)


@pytest.mark.django_db(transaction=True)
class TestTwoOfficers:
    def test_nothing_is_locked_or_recorded_outside_a_transaction(self) -> None:
        chain = file_with()
        for attempt in (
            lambda: lock(chain),
            lambda: open_chain("file"),
            lambda: append(chain=chain, events=[fact()], actor="ana", at=AT),
            lambda: append_many([NewChain(uuid4(), "file", [fact()])], actor="ana", at=AT),
        ):
            with pytest.raises(LockRefused):
                attempt()

    def test_the_second_of_two_officers_on_one_file_is_told(self) -> None:
        chain = file_with()
        read_by_both = len(history(chain))
        record(chain, expected=read_by_both)
        with pytest.raises(ChainMoved, match="1 events were read, 2 are there now"):
            record(chain, expected=read_by_both)
        assert len(history(chain)) == 2

    def test_eight_clerks_on_one_file_lose_nothing(self) -> None:
        chain, start = file_with(), threading.Barrier(8)

        def work(clerk: int) -> None:
            start.wait()
            try:
                for _ in range(5):
                    record(chain, fact(clerk=clerk))
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(work, range(8)))
        assert [event.sequence for event in history(chain)] == list(range(1, 42))
        assert verify(chain).is_sound

    def test_an_officer_waits_for_the_file_that_another_has_locked(self) -> None:
        chain, locked = file_with(), threading.Event()

        def second() -> list[str]:
            locked.wait()
            try:
                with transaction.atomic():
                    lock(chain)
                    return [event.kind for event in history(chain)]
            finally:
                connection.close()

        with ThreadPoolExecutor(1) as pool:
            seen = pool.submit(second)
            with transaction.atomic():
                lock(chain)
                locked.set()
                append(chain=chain, events=[fact("withdrawn")], actor="ana", at=AT)
            assert seen.result(20) == ["step_taken", "withdrawn"]


@pytest.mark.django_db
class TestRecordingOnMany:
    def test_each_chain_goes_on_from_its_own_end(self) -> None:
        first, second = file_with(), file_with(fact(), fact())
        with transaction.atomic():
            written = append_each(
                [Continuation(first, [fact(), fact()], 1), Continuation(second, [], 2)], actor="ana", at=AT
            )
        assert [len(written[chain]) for chain in (first, second)] == [2, 0]
        assert history(first)[1:] == written[first]
        assert len(history(second)) == 2
        assert verify().is_sound

    def test_where_one_chain_has_moved_nothing_is_recorded_on_any(self) -> None:
        first, moved = file_with(), file_with(fact(), fact())
        with pytest.raises(ChainMoved), transaction.atomic():
            append_each([Continuation(first, [fact()], 1), Continuation(moved, [fact()], 1)], actor="ana", at=AT)
        assert [len(history(chain)) for chain in (first, moved)] == [1, 2]

    def test_an_unknown_chain_is_refused(self) -> None:
        with pytest.raises(UnknownChain), transaction.atomic():
            append_each([Continuation(uuid4(), [fact()], 1)], actor="ana", at=AT)
