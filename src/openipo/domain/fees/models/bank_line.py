"""One line of a bank statement."""

from django.db import models

from openipo.domain.fees.models.bank_statement import BankStatement


class BankLine(models.Model):
    """Money into (positive) or out of the bank account, in minor units, as the bank states it. Written once."""

    statement = models.ForeignKey(BankStatement, on_delete=models.PROTECT, related_name="lines")
    key = models.CharField(max_length=200, unique=True)
    position = models.PositiveIntegerField()
    booked_on = models.DateField()
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    other_name = models.CharField(max_length=300, blank=True)
    other_account = models.CharField(max_length=60, blank=True)
    reference = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.statement} {self.position}"
