"""The door of the accounts room."""

from openipo.domain.accounts.actor import SYSTEM, Actor

__all__ = ["SYSTEM", "Actor"]
