"""Credit of unknown purpose, set aside."""

from django.db import models

from openipo.domain.fees.models.payment import Payment


class Suspension(models.Model):
    """Credit of a payment written to suspense (positive) or taken back from there (negative). Written once."""

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="suspensions")
    key = models.CharField(max_length=120, unique=True)
    amount = models.BigIntegerField()
    reason = models.TextField()
    suspended_on = models.DateField()
    recorded_at = models.DateTimeField()
    suspended_by = models.CharField(max_length=150)

    def __str__(self) -> str:
        return f"{self.payment}: {self.amount}"
