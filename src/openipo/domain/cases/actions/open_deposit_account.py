"""A deposit account under the next number of the office's series."""

from datetime import date, datetime

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.law import office_series, the_office
from openipo.domain.fees.api import DepositAccount
from openipo.domain.fees.api import open_deposit_account as opened


def open_deposit_account(
    *, holder_name: str, email: str, low_balance: int, on: date, by: Actor, at: datetime, key: str
) -> DepositAccount:
    """The account is kept in the office's currency."""
    return opened(
        holder_name=holder_name,
        email=email,
        low_balance=low_balance,
        currency=the_office().currency,
        series=office_series("deposit-account"),
        on=on,
        at=at,
        by=by,
        key=key,
    )
