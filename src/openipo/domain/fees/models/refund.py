"""Credit given back to the payer."""

from django.db import models

from openipo.domain.fees.models.cash_day import CashDay
from openipo.domain.fees.models.payment import Payment


class Refund(models.Model):
    """Credit of a payment given back, on the word of two persons. Written once. Amount in minor units, positive."""

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    key = models.CharField(max_length=120, unique=True)
    amount = models.BigIntegerField()
    method = models.CharField(max_length=16)
    refunded_on = models.DateField()
    recorded_at = models.DateTimeField()
    reason = models.TextField()
    refunded_by = models.CharField(max_length=150)
    confirmed_by = models.CharField(max_length=150)
    cash_day = models.ForeignKey(CashDay, null=True, on_delete=models.PROTECT, related_name="refunds")

    def __str__(self) -> str:
        return f"{self.payment}: -{self.amount}"
