"""Money received."""

from django.db import models

from openipo.domain.fees.models.cash_day import CashDay
from openipo.domain.fees.models.payment_order import PaymentOrder


class Payment(models.Model):
    """Money received, under a receipt number. Written once; undone only by a counter-entry (`cancels`).

    `amount` is in minor units, negative in a counter-entry. `key` comes from the form or the bank's statement, so that
    the same payment sent twice is one payment. `confirmed_by` is the second person of a counter-entry.
    """

    receipt_number = models.CharField(max_length=60, unique=True)
    key = models.CharField(max_length=120, unique=True)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    method = models.CharField(max_length=16)
    payer_name = models.CharField(max_length=300)
    reference = models.CharField(max_length=200, blank=True)
    received_on = models.DateField()
    recorded_at = models.DateTimeField()
    taken_by = models.CharField(max_length=150)
    order = models.ForeignKey(PaymentOrder, null=True, on_delete=models.PROTECT, related_name="payments")
    cash_day = models.ForeignKey(CashDay, null=True, on_delete=models.PROTECT, related_name="payments")
    cancels = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="cancelled_by")
    reason = models.TextField(blank=True)
    confirmed_by = models.CharField(max_length=150, blank=True)

    class Meta:
        indexes = [models.Index(fields=["received_on", "method"]), models.Index(fields=["taken_by", "received_on"])]

    def __str__(self) -> str:
        return self.receipt_number
