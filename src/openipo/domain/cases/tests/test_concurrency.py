"""Many hands at once: on one file, on the numbers, on the money."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from openipo.domain.cases.act import Act
from openipo.domain.cases.api import (
    CaseError,
    FileMoved,
    TaskRefused,
    claim_task,
    open_proceeding,
    receive_application,
    tick,
)
from openipo.domain.cases.testing import (
    BOOK,
    CLERK,
    FILED_ON,
    FORMALITIES,
    Story,
    a_case,
    an_application,
    at,
    officer,
)
from openipo.domain.fees.api import Payment, check_money
from openipo.domain.procedures.api import LawError
from openipo.domain.rights.api import File, FileGoods, RightsError, find_file, rebuild
from openipo.kernel.ledger.api import verify

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each act gives, or the refusal it raises, when all start together."""
    start = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        try:
            start.wait(20)
            return act()
        except (CaseError, LawError) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def receive(key: str) -> Any:
    return receive_application(
        book=BOOK, content=an_application(), received_on=FILED_ON, by=CLERK, at=at(FILED_ON), key=key
    )


def test_clerks_receiving_at_once_get_numbers_without_gap_or_double() -> None:
    numbers = sorted(each.number for each in at_once(*[lambda key=key: receive(f"form-{key}") for key in range(6)]))
    assert numbers == [f"TM/2026/{number:06d}" for number in range(1, 7)]
    assert rebuild(check=True).is_equal
    assert not verify().faults


def test_one_form_sent_by_several_clicks_is_one_file() -> None:
    answers = at_once(*[lambda: receive("form-1")] * 4)
    assert len({answer.file for answer in answers}) == 1
    assert File.objects.count() == 1
    assert receive("form-2").number == "TM/2026/000002"


def test_of_two_officers_on_one_file_one_is_told_to_look_again() -> None:
    story = a_case("received")
    seen = len(story.now.history)
    grounds, fred = {"grounds": ["goods-missing"]}, officer("formalities_officer", name="fred")
    results = at_once(
        lambda: story.step("accord-filing-date", FORMALITIES, expected_length=seen),
        lambda: story.step("invite-to-complete", fred, facts=grounds, expected_length=seen),
    )
    assert sorted(isinstance(result, FileMoved) for result in results) == [False, True]
    assert not verify().faults


def test_of_two_officers_claiming_one_task_one_gets_it() -> None:
    story = a_case("received")
    people = [FORMALITIES, officer("formalities_officer", name="fred")]
    results = at_once(
        *[
            lambda who=who: claim_task(file=story.file, key="application/received", by=who, at=at(story.on))
            for who in people
        ]
    )
    assert sorted(isinstance(result, TaskRefused) for result in results) == [False, True]


def test_two_cashiers_taking_the_same_fee_count_it_once_and_keep_the_rest_as_credit() -> None:
    story = a_case("received")
    paid = at_once(
        lambda: story.pay("filing", amount=22000, key="desk-1"),
        lambda: story.pay("filing", amount=22000, key="desk-2"),
    )
    assert sorted(each.credit for each in paid) == [0, 22000]
    assert Payment.objects.count() == 2
    assert check_money() == []


def test_two_clocks_ticking_at_once_do_it_once() -> None:
    stories = [a_case("received") for _ in range(3)]
    day = FILED_ON.replace(year=2027)
    at_once(lambda: tick(on=day, at=at(day)), lambda: tick(on=day, at=at(day)))
    for story in stories:
        kinds = [event.kind for event in story.now.history]
        assert kinds.count("clock_missed") == 1
    assert rebuild(check=True).is_equal


def divided() -> tuple[Story, Story]:
    """A registration and the file divided from it, each asked to take in the other, the fee paid."""
    parent = a_case("registered", classes=(25, 18))
    request(parent, "division", "18-1")
    parent.pay("division")
    number = parent.step("divide", FORMALITIES, proceeding="division", items=["18-1"]).new_files[0]
    child = Story(find_file(number).pk, number, parent.on)
    for one, other in ((parent, child), (child, parent)):
        request(one, "merger-of-files", files=other.number)
        one.pay("merger-of-files")
    return parent, child


def request(story: Story, procedure: str, *items: str, **facts: Any) -> None:
    open_proceeding(
        file=story.file, procedure=procedure, on=story.on, by=FORMALITIES, at=at(story.on), facts=facts, items=items
    )


def test_two_files_joined_to_each_other_at_once_do_not_lock_each_other_out() -> None:
    parent, child = divided()
    results = at_once(
        lambda: parent.step("join-files", FORMALITIES, proceeding="merger-of-files"),
        lambda: child.step("join-files", FORMALITIES, proceeding="merger-of-files"),
    )
    assert all(isinstance(result, CaseError | RightsError) for result in results)  # each has a request open itself
    assert {each.now.content.register_status for each in (parent, child)} == {"registered"}
    assert not verify().faults


def test_two_officers_dividing_one_file_at_once_lose_and_double_nothing() -> None:
    story = a_case("registered", classes=(25, 18, 9))
    request(story, "division", "18-1", "9-1")
    story.pay("division")
    seen = len(story.now.history)
    results = at_once(
        *[
            lambda item=item: story.step(
                "divide", FORMALITIES, proceeding="division", items=[item], expected_length=seen
            )
            for item in ("18-1", "9-1")
        ]
    )
    assert sorted(isinstance(result, CaseError | LawError) for result in results) == [False, True]
    assert File.objects.count() == 2
    statuses = FileGoods.objects.filter(status="registered").values_list("key", flat=True)
    assert sorted(statuses) == ["18-1", "25-1", "9-1"]
    assert rebuild(check=True).is_equal
    assert not verify().faults


def test_a_crash_between_the_two_files_leaves_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    story = a_case("registered", classes=(25, 18))
    request(story, "division", "18-1")
    story.pay("division")
    before, write = len(story.now.history), Act.write

    def crash_on_the_new_file(act: Act) -> Any:
        if act.is_new:
            raise OSError("the power failed")
        return write(act)

    monkeypatch.setattr(Act, "write", crash_on_the_new_file)
    with pytest.raises(OSError, match="the power failed"):
        story.step("divide", FORMALITIES, proceeding="division", items=["18-1"])
    monkeypatch.undo()
    assert len(story.now.history) == before
    done = story.step("divide", FORMALITIES, proceeding="division", items=["18-1"])
    assert done.new_files == ("TM/2026/000002",)
    assert rebuild(check=True).is_equal
    assert not verify().faults
