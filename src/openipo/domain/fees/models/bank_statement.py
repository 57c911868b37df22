"""A statement of a bank account, as it came in."""

from django.db import models

from openipo.domain.fees.models.bank_account import BankAccount


class BankStatement(models.Model):
    """One statement. Written once; the same statement again changes nothing. Balances in minor units, if stated."""

    account = models.ForeignKey(BankAccount, on_delete=models.PROTECT, related_name="statements")
    identifier = models.CharField(max_length=120)
    opens_on = models.DateField()
    closes_on = models.DateField()
    opening = models.BigIntegerField(null=True)
    closing = models.BigIntegerField(null=True)
    digest = models.CharField(max_length=64)
    file_name = models.CharField(max_length=200, blank=True)
    imported_at = models.DateTimeField()
    imported_by = models.CharField(max_length=150)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "identifier"], name="one_statement_per_identifier")]

    def __str__(self) -> str:
        return f"{self.account} {self.identifier}"
