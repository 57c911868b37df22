"""One movement on a deposit account."""

from django.db import models

from openipo.domain.fees.models.deposit_account import DepositAccount
from openipo.domain.fees.models.payment import Payment


class DepositMovement(models.Model):
    """Money into (positive) or out of a deposit account, in minor units. Written once.

    `top-up`: credit of the payment is laid up; `withdrawal`: it becomes credit again, to be given back; `debit`: the
    payment was paid from the account; `undone`: that payment was cancelled.
    """

    account = models.ForeignKey(DepositAccount, on_delete=models.PROTECT, related_name="movements")
    key = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=16)
    amount = models.BigIntegerField()
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="deposit_movements")
    moved_on = models.DateField()
    recorded_at = models.DateTimeField()
    moved_by = models.CharField(max_length=150)

    class Meta:
        indexes = [models.Index(fields=["account", "moved_on"])]

    def __str__(self) -> str:
        return f"{self.account} {self.kind} {self.amount}"
