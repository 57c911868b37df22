"""Many hands at once: on one file, on the numbers, on the money."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from openipo.domain.cases.api import (
    CaseError,
    FileMoved,
    TaskRefused,
    claim_task,
    receive_application,
    tick,
)
from openipo.domain.cases.testing import (
    BOOK,
    CLERK,
    FILED_ON,
    FORMALITIES,
    a_case,
    an_application,
    at,
    officer,
)
from openipo.domain.fees.api import Payment, check_money
from openipo.domain.procedures.api import LawError
from openipo.domain.rights.api import File, rebuild
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
