"""The door of the locks room."""

from openipo.kernel.locks.locks import LockRefused, lock_name, locked, require_transaction

__all__ = ["LockRefused", "lock_name", "locked", "require_transaction"]
