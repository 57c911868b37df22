"""Who may write: locks that hold to the end of the transaction, on SQLite and on PostgreSQL alike."""

import hashlib
from typing import TypeVar

from django.db import connection
from django.db.models import Model, QuerySet

M = TypeVar("M", bound=Model)


class LockRefused(RuntimeError):
    """A lock was asked for where it could not hold."""


def require_transaction(what: str) -> None:
    """Refuse to go on outside a transaction: a lock would be given back at once and protect nothing."""
    if not connection.in_atomic_block:
        raise LockRefused(f"{what} needs a transaction: outside one the lock would be given back at once.")
    if connection.vendor == "sqlite" and not _writers_queue():
        raise LockRefused(f"{what} needs SQLite transactions that begin IMMEDIATE, so that writers queue.")


def _writers_queue() -> bool:
    options = connection.settings_dict.get("OPTIONS", {})
    return str(options.get("transaction_mode", "")).upper() in {"IMMEDIATE", "EXCLUSIVE"}


def locked(rows: "QuerySet[M]") -> "QuerySet[M]":
    """The rows, locked as they are read until the transaction ends; rows joined to them stay free."""
    require_transaction(f"Locking rows of {rows.model._meta.verbose_name_plural}")
    return rows.select_for_update(of=("self",) if connection.features.has_select_for_update_of else ())


def lock_name(name: str) -> None:
    """Take the lock of that name until the transaction ends; a second taker waits."""
    require_transaction(f"The lock {name!r}")
    if connection.vendor == "postgresql":
        number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
