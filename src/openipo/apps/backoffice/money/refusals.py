"""What the cash desk may say no with."""

from openipo.apps.backoffice.desk import REFUSALS
from openipo.domain.fees.api import PaymentRefused

MONEY_REFUSALS = (*REFUSALS, PaymentRefused)
