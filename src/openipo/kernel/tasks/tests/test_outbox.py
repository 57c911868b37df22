"""Work for the outside world: never lost, never done before the decision stands, tried again when it fails."""

import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from openipo.kernel.locks.api import LockRefused
from openipo.kernel.tasks import registry
from openipo.kernel.tasks.actions import run_due as running
from openipo.kernel.tasks.api import UnknownKind, counted, handler, listed, run_due, schedule, start_again
from openipo.kernel.tasks.rules.next_try import ATTEMPTS, LONGEST_DELAY, next_try

AT = datetime(2026, 3, 5, 9, tzinfo=UTC)


class Post:
    """A letter box that can be jammed."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.jammed = False

    def send(self, payload: Mapping[str, Any], *, at: datetime) -> None:
        if self.jammed:
            raise OSError("The letter box is jammed.")
        self.sent.append(payload["to"])


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    monkeypatch.setattr(registry, "_handlers", {})
    box = Post()
    handler("letter")(box.send)
    return box  # type: ignore[return-value]


@pytest.fixture
def later(settings: Any) -> None:
    """Work waits for `openipo work`, as after a crash between the commit and the sending."""
    settings.TASKS_RUN_AFTER_COMMIT = False


def _decide(key: str = "file-1", to: str = "Ana") -> None:
    with transaction.atomic():
        schedule("letter", key, {"to": to}, at=AT)


@pytest.mark.django_db(transaction=True)
class TestAfterTheCommit:
    def test_work_is_done_once_the_decision_stands(self, post: Post) -> None:
        with transaction.atomic():
            schedule("letter", "file-1", {"to": "Ana"}, at=AT)
            assert post.sent == []
        assert post.sent == ["Ana"]
        assert [(task.state, task.finished_at) for task in listed()] == [("done", AT)]

    def test_a_decision_taken_back_sends_nothing(self, post: Post) -> None:
        with transaction.atomic():
            schedule("letter", "file-1", {"to": "Ana"}, at=AT)
            transaction.set_rollback(True)
        assert (post.sent, listed()) == ([], [])

    def test_asking_again_changes_nothing(self, post: Post) -> None:
        _decide()
        _decide(to="Bruno")
        assert post.sent == ["Ana"]
        assert counted() == {"done": 1}

    def test_a_failure_is_recorded_and_not_raised(self, post: Post) -> None:
        post.jammed = True
        _decide()
        (task,) = listed(state="waiting")
        assert task.reason == "OSError: The letter box is jammed."
        assert (task.attempts, task.next_try_at) == (1, AT + timedelta(minutes=1))

    def test_work_is_scheduled_in_a_transaction_only(self, post: Post) -> None:
        with pytest.raises(LockRefused):
            schedule("letter", "file-1", {"to": "Ana"}, at=AT)

    def test_two_runners_do_each_piece_once(self, post: Post, later: None) -> None:
        for number in range(20):
            _decide(f"file-{number}", to=str(number))
        start = threading.Barrier(2)

        def work(_: int) -> int:
            start.wait()
            try:
                return run_due(at=AT)
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            assert sum(pool.map(work, range(2))) == 20
        assert sorted(map(int, post.sent)) == list(range(20))


@pytest.mark.django_db
@pytest.mark.usefixtures("later")
class TestOpenipoWork:
    def test_a_crash_between_commit_and_sending_loses_nothing(self, post: Post) -> None:
        _decide()
        assert post.sent == []
        assert run_due(at=AT) == 1
        assert post.sent == ["Ana"]

    def test_a_runner_that_dies_at_work_is_followed_by_another(self, post: Post) -> None:
        _decide()
        running._take(running._due(AT), AT)
        assert run_due(at=AT + timedelta(minutes=1)) == 0, "the first runner may still be at it"
        assert run_due(at=AT + running.LEASE) == 1
        assert post.sent == ["Ana"]

    def test_a_runner_given_up_for_dead_changes_nothing_any_more(self, post: Post) -> None:
        _decide()
        slow = running._take(running._due(AT), AT)
        run_due(at=AT + running.LEASE)
        assert slow is not None
        running._finish(slow, "waiting", reason="The line was slow.", at=AT)
        assert [(task.state, task.reason) for task in listed()] == [("done", "")]

    def test_work_that_fails_is_tried_again_after_a_growing_delay(self, post: Post) -> None:
        post.jammed = True
        _decide()
        run_due(at=AT)
        assert run_due(at=AT + timedelta(seconds=59)) == 0
        assert run_due(at=AT + timedelta(minutes=1)) == 1
        post.jammed = False
        assert run_due(at=AT + timedelta(minutes=2)) == 0, "the second delay is longer"
        assert run_due(at=AT + timedelta(minutes=3)) == 1
        assert post.sent == ["Ana"]

    def test_work_is_given_up_in_the_end_and_an_administrator_may_start_it_again(self, post: Post) -> None:
        post.jammed = True
        _decide()
        at = AT
        for _ in range(ATTEMPTS):
            assert run_due(at=at) == 1
            at += LONGEST_DELAY
        assert run_due(at=at) == 0
        (task,) = listed(state="failed", kind="letter")
        post.jammed = False
        assert start_again(task.id, at=at)
        assert not start_again(task.id, at=at), "it is not failed any more"
        assert run_due(at=at) == 1
        assert post.sent == ["Ana"]

    def test_one_bad_piece_does_not_hold_up_the_others(self, post: Post) -> None:
        with transaction.atomic():
            schedule("fax", "file-0", {}, at=AT)
        _decide()
        assert run_due(at=AT) == 2
        assert post.sent == ["Ana"]
        assert listed(kind="fax")[0].reason == "UnknownKind: No program here does work of the kind 'fax'."

    def test_a_runner_may_be_asked_for_a_few_pieces_only(self, post: Post) -> None:
        for number in range(3):
            _decide(f"file-{number}")
        assert run_due(at=AT, limit=2) == 2
        assert counted() == {"done": 2, "waiting": 1}

    def test_work_for_later_waits(self, post: Post) -> None:
        _decide()
        assert run_due(at=AT - timedelta(seconds=1)) == 0

    def test_done_elsewhere_is_not_done_again(self, post: Post) -> None:
        _decide()
        run_due(at=AT)
        running.run_one("letter", "file-1", at=AT)
        assert post.sent == ["Ana"]


def test_a_kind_of_work_has_one_handler(post: Post) -> None:
    with pytest.raises(ValueError, match="two handlers"):
        handler("letter")(Post().send)
    with pytest.raises(UnknownKind):
        registry.handler_of("fax")


@pytest.mark.parametrize(("attempts", "minutes"), [(1, 1), (2, 2), (3, 4), (10, 512), (11, 720)])
def test_the_delay_doubles_up_to_half_a_day(attempts: int, minutes: int) -> None:
    assert next_try(attempts, AT) == AT + timedelta(minutes=minutes)


def test_after_the_last_attempt_there_is_no_next() -> None:
    assert next_try(ATTEMPTS, AT) is None
