"""The books: what balances stands, what does not is refused, and nothing is rewritten."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from openipo.domain.accounting.api import (
    HEADS,
    JournalEntry,
    Line,
    Posting,
    PostingRefused,
    Source,
    balance_of,
    balances,
    by_month,
    empty_entries,
    imbalance,
    is_posted,
    journal,
    merged,
    moved,
    post,
    posted_sources,
    reverse,
    sums_by_subject,
    unbalanced_entries,
)
from openipo.domain.accounts.api import Actor
from openipo.kernel.locks.api import LockRefused

ON = date(2026, 3, 5)
AT = datetime(2026, 3, 5, 9, tzinfo=UTC)
BY = Actor(id="fay", name="Fay Finance", roles=frozenset({"finance_officer"}))


def enter(name: str = "payment:1", amount: int = 20000, on: date = ON, **values: Any) -> JournalEntry | None:
    lines = moved(amount, "XTS", debit=("cash", "cora"), credit=("credit", ""), subject=name)
    return post(Source(name, "payment", **values), lines, on=on, at=AT, by=BY)


@given(st.lists(st.tuples(st.sampled_from(sorted(HEADS)), st.integers(-(10**9), 10**9)), max_size=12))
def test_what_is_moved_from_one_account_to_another_always_balances(moves: list[tuple[str, int]]) -> None:
    lines = [line for head, amount in moves for line in moved(amount, "XTS", debit=(head, ""), credit=("bank", "1"))]
    assert imbalance(lines) == {}
    assert imbalance(merged(lines)) == {}
    assert all(line.amount for line in merged(lines))


def test_each_currency_balances_by_itself() -> None:
    lines = [Line("bank", "1", 100, "XTS"), Line("credit", "", -100, "USD")]
    assert imbalance(lines) == {"XTS": 100, "USD": -100}


@pytest.mark.django_db
def test_a_sum_stands_on_two_accounts_on_their_two_sides() -> None:
    enter()
    cash, credit = balances()
    assert (cash.head, cash.detail, cash.debit, cash.credit, cash.on_its_side) == ("cash", "cora", 20000, 0, 20000)
    assert (credit.head, credit.net, credit.on_its_side) == ("credit", -20000, 20000)
    assert balance_of("cash", "cora") == 20000
    assert balance_of("credit", currency="XTS", subject="payment:1") == -20000
    assert sums_by_subject("credit") == {"payment:1": -20000}
    assert sums_by_subject("credit", ["other"]) == {}


@pytest.mark.django_db
def test_an_entry_that_does_not_balance_is_refused_whole() -> None:
    with pytest.raises(PostingRefused, match=r"does not balance; left over: \{'XTS': 1\}"):
        post(Source("odd", "payment"), [Line("cash", "", 1, "XTS")], on=ON, at=AT, by=BY)
    assert not JournalEntry.objects.exists()


@pytest.mark.django_db
def test_a_head_outside_the_chart_is_refused() -> None:
    lines = moved(1, "XTS", debit=("biscuits", ""), credit=("cash", ""))
    with pytest.raises(PostingRefused, match="no head biscuits"):
        post(Source("odd", "payment"), lines, on=ON, at=AT, by=BY)


@pytest.mark.django_db
def test_nothing_is_posted_for_nothing() -> None:
    assert enter(amount=0) is None
    assert not is_posted("payment:1")


@pytest.mark.django_db
def test_the_same_source_is_never_posted_twice() -> None:
    enter()
    with pytest.raises(IntegrityError), transaction.atomic():
        enter()
    assert posted_sources("payment") == {"payment:1"}


@pytest.mark.django_db
def test_a_wrong_entry_is_undone_by_one_counter_entry() -> None:
    entry = enter()
    assert entry is not None
    counter_entry = reverse(entry, Source("undo:1", "correction", "typed twice"), on=ON, at=AT, by=BY)
    assert counter_entry.reverses == entry
    assert [each.net for each in balances()] == [0, 0]
    with pytest.raises(IntegrityError), transaction.atomic():
        reverse(entry, Source("undo:2", "correction"), on=ON, at=AT, by=BY)


@pytest.mark.django_db
def test_the_journal_shows_the_newest_first_and_can_be_narrowed() -> None:
    enter("payment:1", on=date(2026, 2, 27))
    enter("payment:2")
    assert [entry.source for entry in journal()] == ["payment:2", "payment:1"]
    assert [entry.source for entry in journal(head="cash", detail="cora", until=date(2026, 2, 28))] == ["payment:1"]
    assert [entry.source for entry in journal(head="cash", since=ON)] == ["payment:2"]
    assert not journal(head="bank")
    assert [each.debit for each in balances("cash", since=ON)] == [20000]
    assert by_month("cash", since=date(2026, 1, 1), until=ON) == [
        (date(2026, 2, 1), "cora", "XTS", 20000),
        (date(2026, 3, 1), "cora", "XTS", 20000),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("model", [JournalEntry, Posting])
@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_itself_refuses_to_rewrite_the_books(model: Any, change: str) -> None:
    enter()
    with pytest.raises(DatabaseError, match="written once"), transaction.atomic():
        rewrite(model, change)


def rewrite(model: Any, change: str) -> None:
    if change == "update":
        model.objects.update(**({"memo": "x"} if model is JournalEntry else {"amount": 1}))
    else:
        model.objects.all()._raw_delete("default")


@pytest.mark.django_db
def test_an_entry_slipped_past_the_program_is_found() -> None:
    entry = JournalEntry.objects.create(source="by hand", kind="payment", on=ON, recorded_at=AT, posted_by="x")
    assert empty_entries() == ["by hand"]
    Posting.objects.create(entry=entry, head="cash", amount=5, currency="XTS")
    assert unbalanced_entries() == ["by hand"]
    assert empty_entries() == []


@pytest.mark.django_db(transaction=True)
def test_nothing_is_posted_outside_the_transaction_of_an_act() -> None:
    with pytest.raises(LockRefused):
        enter()
