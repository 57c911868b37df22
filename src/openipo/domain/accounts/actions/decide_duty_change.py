"""A second person approves a change of duties; or it is refused, or taken back."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from openipo.domain.accounts.actions.propose_duty_change import refuse_unfit
from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.duty_table_kept import LOCK, last_approved, lay_down_missing_table, table_now
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
    table = table_now(row.office)
    if roles_given(table.text, row.duty) != tuple(row.before):
        raise ChangeRefused(_("The duty has been given to other roles since; propose the change anew."))
    refuse_unfit(row.duty, row.before, row.after, office=office_named(row.office), on=on)
    try:
        row.text = with_roles(table.text, row.duty, row.after)
    except NotPlainlyWritten as error:
        words = _("The table writes this duty in a way that can only be changed in its file.")
        raise ChangeRefused(words) from error
    row.built_on = table.lies_over
    transaction.on_commit(lambda: lay_down_missing_table(row.office), robust=True)  # else the daily run writes it
    return _decided(row, "approved", by, _after_the_last(row.office, at))


@transaction.atomic
def close_duty_change(*, change: int, by: Actor, at: datetime) -> DutyChange:
    """Taken back by whoever proposed it or acts for them, refused by anybody else with the duty; all stays as it is."""
    row = _open_change(change, by)
    own = {by.id, by.on_behalf_of} & row.proposers
    return _decided(row, "withdrawn" if own else "refused", by, at)


def _open_change(change: int, by: Actor) -> DutyChange:
    PEOPLE_DUTIES.require(by, "change-duties")
    lock_name(LOCK)
    row = DutyChange.objects.select_for_update().get(pk=change)
    if not row.is_open:
        raise ChangeRefused(_("The change has been decided already."))
    return row


def _after_the_last(office: str, at: datetime) -> datetime:
    """Who clicked first may have waited for another approval: the instants keep the order in which they were made."""
    last = last_approved(office)
    return max(at, last.decided_at + timedelta(microseconds=1)) if last and last.decided_at else at


def _decided(row: DutyChange, status: str, by: Actor, at: datetime) -> DutyChange:
    row.status, row.decided_by, row.decided_for, row.decided_at = status, by.id, by.on_behalf_of or "", at
    row.save()
    return row
