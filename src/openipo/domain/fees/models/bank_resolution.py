"""What a line of a bank statement turned out to be."""

from django.db import models

from openipo.domain.fees.models.bank_line import BankLine
from openipo.domain.fees.models.payment import Payment


class BankResolution(models.Model):
    """What a person said a line is: a payment, or a sum booked to a head of the chart. Written once."""

    line = models.OneToOneField(BankLine, on_delete=models.PROTECT, related_name="resolution")
    kind = models.CharField(max_length=16)
    payment = models.OneToOneField(Payment, null=True, on_delete=models.PROTECT, related_name="bank_resolution")
    head = models.CharField(max_length=32, blank=True)
    because = models.JSONField(default=list)
    resolved_on = models.DateField()
    resolved_at = models.DateTimeField()
    resolved_by = models.CharField(max_length=150)

    def __str__(self) -> str:
        return f"{self.line}: {self.kind}"
