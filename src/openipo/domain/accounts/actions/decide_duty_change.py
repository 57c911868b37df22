"""A second person approves a change of duties; or it is refused, or taken back."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from openipo.domain.accounts.actions.propose_duty_change import LOCK, refuse_unfit
from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.duty_table_kept import digest_of, lay_down_table, table_text
from openipo.domain.accounts.errors import ChangeRefused
from openipo.domain.accounts.models import DutyChange
from openipo.domain.accounts.office import office_named
from openipo.domain.accounts.people_duties import PEOPLE_DUTIES
from openipo.domain.accounts.rules.duty_text import NotPlainlyWritten, roles_given, with_roles
from openipo.kernel.locks.api import lock_name


@transaction.atomic
def approve_duty_change(*, change: int, on: date, by: Actor, at: datetime) -> DutyChange:
    """The change holds from the next click on, in every process.

    Nobody approves what they proposed, for themselves or for another. Raises AccessRefused, ChangeRefused, also where
    the duty has been changed since, UnknownRole, DutiesSeparated.
    """
    row = _open_change(change, by)
    if {by.id, by.on_behalf_of or by.id} & row.proposers:
        raise ChangeRefused(_("Another person than the one who proposed the change approves it."))
    text = table_text(row.office)
    if roles_given(text, row.duty) != tuple(row.before):
        raise ChangeRefused(_("The duty has been given to other roles since; propose the change anew."))
    refuse_unfit(row.duty, row.before, row.after, office=office_named(row.office), on=on)
    try:
        row.text = with_roles(text, row.duty, row.after)
    except NotPlainlyWritten as error:
        words = _("The table writes this duty in a way that can only be changed in its file.")
        raise ChangeRefused(words) from error
    row.built_on = digest_of(text)
    decided = _decided(row, "approved", by, at)
    transaction.on_commit(lambda: lay_down_table(decided))
    return decided


@transaction.atomic
def close_duty_change(*, change: int, by: Actor, at: datetime) -> DutyChange:
    """Taken back by whoever proposed it, refused by anybody else who has the duty; all stays as it is."""
    row = _open_change(change, by)
    return _decided(row, "withdrawn" if by.id in row.proposers else "refused", by, at)


def _open_change(change: int, by: Actor) -> DutyChange:
    PEOPLE_DUTIES.require(by, "change-duties")
    lock_name(LOCK)
    row = DutyChange.objects.select_for_update().get(pk=change)
    if not row.is_open:
        raise ChangeRefused(_("The change has been decided already."))
    return row


def _decided(row: DutyChange, status: str, by: Actor, at: datetime) -> DutyChange:
    row.status, row.decided_by, row.decided_for, row.decided_at = status, by.id, by.on_behalf_of or "", at
    row.save()
    return row
