"""A statement of what is to be paid."""

from django.db import models


class PaymentOrder(models.Model):
    """What the office asks somebody to pay, for one or several files, under one number. Written once."""

    number = models.CharField(max_length=60, unique=True)
    key = models.CharField(max_length=120, unique=True)
    payer_name = models.CharField(max_length=300)
    issued_on = models.DateField()
    recorded_at = models.DateTimeField()
    issued_by = models.CharField(max_length=150)
    currency = models.CharField(max_length=3)

    def __str__(self) -> str:
        return self.number
