"""A fee that has fallen due on a file, as its events say."""

from django.db import models


class Charge(models.Model):
    """One charge of one file: a projection, never edited, rebuilt from the file's events. Amounts in minor units."""

    file = models.UUIDField()
    key = models.CharField(max_length=120)
    fee = models.CharField(max_length=80)
    proceeding = models.CharField(max_length=80)
    charged_on = models.DateField()
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    status = models.CharField(max_length=16)
    paid_on = models.DateField(null=True)
    paid_amount = models.BigIntegerField(default=0)
    because = models.JSONField(default=dict)
    law = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="one_charge_per_key")]
        indexes = [models.Index(fields=["status", "charged_on"])]

    def __str__(self) -> str:
        return f"{self.key}: {self.amount} {self.currency}"

    @property
    def open_amount(self) -> int:
        """What is still to be paid, in minor units."""
        return max(self.amount - self.paid_amount, 0) if self.status == "due" else 0
