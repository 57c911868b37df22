"""Refusals of the accounts room, each with its reason in one sentence."""

from django.utils.translation import gettext as _

from openipo.domain.accounts.rules.separation import Separation
from openipo.ui.api import in_language


class AccountsRefusal(Exception):
    """What was asked about users, roles or delegations cannot be done."""


class UnknownRole(AccountsRefusal):
    """The office has no such role."""

    def __init__(self, role: str) -> None:
        super().__init__(_("The office has no role “%(role)s”.") % {"role": role})
        self.role = role


class DutiesSeparated(AccountsRefusal):
    """One person may not hold both roles; `separation.reason` says why, by language."""

    def __init__(self, role: str, separation: Separation) -> None:
        super().__init__(in_language(separation.reason))
        self.role = role
        self.separation = separation


class NotHeld(AccountsRefusal):
    """The person does not hold the role that is to be revoked or lent."""


class WrongDates(AccountsRefusal):
    """A period that ends before it begins, or has already ended."""


class NameTaken(AccountsRefusal):
    """Another user signs in under that name."""


class PersonInactive(AccountsRefusal):
    """The person has left the office."""


class ChangeRefused(AccountsRefusal):
    """A duty cannot be given to other roles in this way."""


class NotActingFor(AccountsRefusal):
    """Nobody lent this person roles on that day."""
