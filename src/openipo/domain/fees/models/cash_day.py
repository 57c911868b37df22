"""A cashier's till on one day."""

from django.db import models


class CashDay(models.Model):
    """One cashier's day: opened with a float, closed with a count, reconciled by somebody else from finance."""

    cashier = models.CharField(max_length=150)
    on = models.DateField()
    currency = models.CharField(max_length=3)
    opening_float = models.BigIntegerField(default=0)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    reconciled_at = models.DateTimeField(null=True)
    reconciled_by = models.CharField(max_length=150, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cashier", "on"], name="one_till_per_cashier_and_day")]

    def __str__(self) -> str:
        return f"{self.cashier} {self.on}"

    @property
    def state(self) -> str:
        if self.reconciled_at:
            return "reconciled"
        return "closed" if self.closed_at else "open"
