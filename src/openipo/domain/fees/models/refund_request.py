"""A refund asked for, to be decided by a second person."""

from django.db import models

from openipo.domain.fees.models.payment import Payment
from openipo.domain.fees.models.refund import Refund


class RefundRequest(models.Model):
    """Credit to be given back to the payer's account. One person asks, another from finance decides; decided once."""

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refund_requests")
    key = models.CharField(max_length=120, unique=True)
    amount = models.BigIntegerField()
    payee_account = models.CharField(max_length=120)
    reason = models.TextField()
    asked_on = models.DateField()
    asked_at = models.DateTimeField()
    asked_by = models.CharField(max_length=150)
    asked_for = models.CharField(max_length=150, blank=True)  # the officer in whose name a delegate asked
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=150, blank=True)
    decision_reason = models.TextField(blank=True)
    refund = models.OneToOneField(Refund, null=True, on_delete=models.PROTECT, related_name="request")

    def __str__(self) -> str:
        return f"{self.payment}: -{self.amount}"

    @property
    def state(self) -> str:
        if self.decided_at is None:
            return "asked"
        return "approved" if self.refund_id else "refused"
