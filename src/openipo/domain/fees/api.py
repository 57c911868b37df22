"""The door of the fees room."""

from openipo.domain.fees.actions.allocate_credit import allocate_credit
from openipo.domain.fees.actions.ask_refund import ask_refund
from openipo.domain.fees.actions.cancel_payment import cancel_payment
from openipo.domain.fees.actions.close_cash_day import close_cash_day
from openipo.domain.fees.actions.decide_refund import approve_refund, refuse_refund
from openipo.domain.fees.actions.import_statement import Imported, import_statement
from openipo.domain.fees.actions.issue_advance import issue_advance
from openipo.domain.fees.actions.issue_invoice import Payer, credit_invoice, issue_invoice
from openipo.domain.fees.actions.issue_payment_order import OrderLine, issue_payment_order
from openipo.domain.fees.actions.lay_up import top_up_deposit, withdraw_from_deposit
from openipo.domain.fees.actions.open_cash_day import open_cash_day
from openipo.domain.fees.actions.open_deposit_account import open_deposit_account
from openipo.domain.fees.actions.reconcile_cash_day import reconcile_cash_day
from openipo.domain.fees.actions.refund_credit import refund_credit
from openipo.domain.fees.actions.resolve_bank_line import BOOKABLE, book_bank_line, link_bank_line
from openipo.domain.fees.actions.suspend_credit import suspend_credit, take_from_suspense
from openipo.domain.fees.actions.take_payment import take_payment
from openipo.domain.fees.actions.undo_allocations import undo_allocations
from openipo.domain.fees.actions.use_advance import use_advance
from openipo.domain.fees.bank_lines import locked_line
from openipo.domain.fees.books import FEE_EVENTS, post_receivables
from openipo.domain.fees.deposits import held_in
from openipo.domain.fees.errors import CashDayClosed, PaymentRefused
from openipo.domain.fees.matching import open_lines, proposals_for
from openipo.domain.fees.models import (
    Advance,
    Allocation,
    BankAccount,
    BankLine,
    BankResolution,
    BankStatement,
    CashCount,
    CashDay,
    Charge,
    DepositAccount,
    DepositMovement,
    Invoice,
    Payment,
    PaymentOrder,
    Refund,
    RefundRequest,
    Suspension,
)
from openipo.domain.fees.permissions import MONEY_DUTIES, may
from openipo.domain.fees.post_missing import post_missing
from openipo.domain.fees.queries import (
    LAID_UP,
    CashLine,
    MoneyFinding,
    cash_report,
    check_money,
    credit_left,
    expected_amounts,
    open_orders,
    payments_of,
    suspended_of,
    with_credit,
)
from openipo.domain.fees.reconcile import AccountLine, BankCheck, Fault, Reconciliation, Waiting, reconcile
from openipo.domain.fees.reports import (
    AgedFee,
    Earned,
    InvoiceState,
    aged_receivables,
    deposits_held,
    income,
    invoice_states,
)
from openipo.domain.fees.rules.advance_code import written_code
from openipo.domain.fees.rules.age_of import AGES
from openipo.domain.fees.rules.propose_match import Candidate, Proposal, Reason
from openipo.domain.fees.rules.split_payment import OpenCharge, Share, split_payment
from openipo.domain.fees.till import METHODS

__all__ = [
    "AGES",
    "BOOKABLE",
    "FEE_EVENTS",
    "LAID_UP",
    "METHODS",
    "MONEY_DUTIES",
    "AccountLine",
    "Advance",
    "AgedFee",
    "Allocation",
    "BankAccount",
    "BankCheck",
    "BankLine",
    "BankResolution",
    "BankStatement",
    "Candidate",
    "CashCount",
    "CashDay",
    "CashDayClosed",
    "CashLine",
    "Charge",
    "DepositAccount",
    "DepositMovement",
    "Earned",
    "Fault",
    "Imported",
    "Invoice",
    "InvoiceState",
    "MoneyFinding",
    "OpenCharge",
    "OrderLine",
    "Payer",
    "Payment",
    "PaymentOrder",
    "PaymentRefused",
    "Proposal",
    "Reason",
    "Reconciliation",
    "Refund",
    "RefundRequest",
    "Share",
    "Suspension",
    "Waiting",
    "aged_receivables",
    "allocate_credit",
    "approve_refund",
    "ask_refund",
    "book_bank_line",
    "cancel_payment",
    "cash_report",
    "check_money",
    "close_cash_day",
    "credit_invoice",
    "credit_left",
    "deposits_held",
    "expected_amounts",
    "held_in",
    "import_statement",
    "income",
    "invoice_states",
    "issue_advance",
    "issue_invoice",
    "issue_payment_order",
    "link_bank_line",
    "locked_line",
    "may",
    "open_cash_day",
    "open_deposit_account",
    "open_lines",
    "open_orders",
    "payments_of",
    "post_missing",
    "post_receivables",
    "proposals_for",
    "reconcile",
    "reconcile_cash_day",
    "refund_credit",
    "refuse_refund",
    "split_payment",
    "suspend_credit",
    "suspended_of",
    "take_from_suspense",
    "take_payment",
    "top_up_deposit",
    "undo_allocations",
    "use_advance",
    "with_credit",
    "withdraw_from_deposit",
    "written_code",
]
