"""The door of the fees room."""

from openipo.domain.fees.actions.allocate_credit import allocate_credit
from openipo.domain.fees.actions.cancel_payment import cancel_payment
from openipo.domain.fees.actions.close_cash_day import close_cash_day
from openipo.domain.fees.actions.issue_payment_order import OrderLine, issue_payment_order
from openipo.domain.fees.actions.open_cash_day import open_cash_day
from openipo.domain.fees.actions.reconcile_cash_day import reconcile_cash_day
from openipo.domain.fees.actions.refund_credit import refund_credit
from openipo.domain.fees.actions.take_payment import take_payment
from openipo.domain.fees.errors import CashDayClosed, PaymentRefused
from openipo.domain.fees.models import Allocation, CashCount, CashDay, Charge, Payment, PaymentOrder, Refund
from openipo.domain.fees.permissions import may
from openipo.domain.fees.queries import (
    CashLine,
    MoneyFinding,
    cash_report,
    charges_of,
    check_money,
    credit_left,
    expected_amounts,
    open_orders,
    payment_with_key,
    payments_of,
    unlinked_payments,
    with_credit,
)
from openipo.domain.fees.rules.split_payment import OpenCharge, Share, split_payment
from openipo.domain.fees.till import METHODS

__all__ = [
    "METHODS",
    "Allocation",
    "CashCount",
    "CashDay",
    "CashDayClosed",
    "CashLine",
    "Charge",
    "MoneyFinding",
    "OpenCharge",
    "OrderLine",
    "Payment",
    "PaymentOrder",
    "PaymentRefused",
    "Refund",
    "Share",
    "allocate_credit",
    "cancel_payment",
    "cash_report",
    "charges_of",
    "check_money",
    "close_cash_day",
    "credit_left",
    "expected_amounts",
    "issue_payment_order",
    "may",
    "open_cash_day",
    "open_orders",
    "payment_with_key",
    "payments_of",
    "reconcile_cash_day",
    "refund_credit",
    "split_payment",
    "take_payment",
    "unlinked_payments",
    "with_credit",
]
