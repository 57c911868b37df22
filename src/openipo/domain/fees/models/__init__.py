from openipo.domain.fees.models.allocation import Allocation
from openipo.domain.fees.models.cash_count import CashCount
from openipo.domain.fees.models.cash_day import CashDay
from openipo.domain.fees.models.charge import Charge
from openipo.domain.fees.models.payment import Payment
from openipo.domain.fees.models.payment_order import PaymentOrder
from openipo.domain.fees.models.payment_order_line import PaymentOrderLine
from openipo.domain.fees.models.refund import Refund

__all__ = ["Allocation", "CashCount", "CashDay", "Charge", "Payment", "PaymentOrder", "PaymentOrderLine", "Refund"]
