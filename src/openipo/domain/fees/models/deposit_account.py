"""A payer's deposit account with the office."""

from django.db import models


class DepositAccount(models.Model):
    """Money a payer leaves with the office to pay fees from. What it holds is the sum of its movements."""

    number = models.CharField(max_length=60, unique=True)
    key = models.CharField(max_length=120, unique=True)
    holder_name = models.CharField(max_length=300)
    email = models.EmailField(blank=True)
    currency = models.CharField(max_length=3)
    low_balance = models.BigIntegerField(default=0)
    opened_on = models.DateField()
    recorded_at = models.DateTimeField()
    opened_by = models.CharField(max_length=150)

    def __str__(self) -> str:
        return self.number
