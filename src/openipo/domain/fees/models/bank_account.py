"""An account of the office at a bank."""

from django.db import models


class BankAccount(models.Model):
    """One bank account, known by the number on its statements. `layout` says how its CSV files are laid out."""

    number = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    currency = models.CharField(max_length=3)
    layout = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.number
