from openipo.domain.fees.models.advance import Advance
from openipo.domain.fees.models.allocation import Allocation
from openipo.domain.fees.models.bank_account import BankAccount
from openipo.domain.fees.models.bank_line import BankLine
from openipo.domain.fees.models.bank_resolution import BankResolution
from openipo.domain.fees.models.bank_statement import BankStatement
from openipo.domain.fees.models.cash_count import CashCount
from openipo.domain.fees.models.cash_day import CashDay
from openipo.domain.fees.models.charge import Charge
from openipo.domain.fees.models.deposit_account import DepositAccount
from openipo.domain.fees.models.deposit_movement import DepositMovement
from openipo.domain.fees.models.invoice import Invoice
from openipo.domain.fees.models.invoice_line import InvoiceLine
from openipo.domain.fees.models.payment import Payment
from openipo.domain.fees.models.payment_order import PaymentOrder
from openipo.domain.fees.models.payment_order_line import PaymentOrderLine
from openipo.domain.fees.models.refund import Refund
from openipo.domain.fees.models.refund_request import RefundRequest
from openipo.domain.fees.models.suspension import Suspension

__all__ = [
    "Advance",
    "Allocation",
    "BankAccount",
    "BankLine",
    "BankResolution",
    "BankStatement",
    "CashCount",
    "CashDay",
    "Charge",
    "DepositAccount",
    "DepositMovement",
    "Invoice",
    "InvoiceLine",
    "Payment",
    "PaymentOrder",
    "PaymentOrderLine",
    "Refund",
    "RefundRequest",
    "Suspension",
]
