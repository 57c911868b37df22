import threading
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction

from openipo.kernel.locks.api import LockRefused, lock_name, locked, require_transaction

Chain: Any = apps.get_model("ledger", "Chain")


@pytest.mark.django_db(transaction=True)
def test_no_lock_is_given_outside_a_transaction() -> None:
    for take in (lambda: lock_name("seal"), lambda: locked(Chain.objects.all()), lambda: require_transaction("This")):
        with pytest.raises(LockRefused, match="needs a transaction"):
            take()


@pytest.mark.django_db
def test_sqlite_transactions_that_do_not_queue_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("concerns SQLite only")
    monkeypatch.setitem(connection.settings_dict, "OPTIONS", {})
    with pytest.raises(LockRefused, match="IMMEDIATE"):
        require_transaction("This")


@pytest.mark.django_db(transaction=True)
def test_a_second_taker_of_a_name_waits_for_the_first() -> None:
    order: list[str] = []
    first_has_it = threading.Event()

    def second() -> None:
        first_has_it.wait()
        with transaction.atomic():
            lock_name("seal")
            order.append("second")
        connection.close()

    waiting: Any = threading.Thread(target=second)
    waiting.start()
    with transaction.atomic():
        lock_name("seal")
        first_has_it.set()
        waiting.join(0.3)
        order.append("first")
    waiting.join(20)
    assert order == ["first", "second"]


@pytest.mark.django_db
def test_locked_rows_are_the_rows_asked_for() -> None:
    assert list(locked(Chain.objects.all())) == []
