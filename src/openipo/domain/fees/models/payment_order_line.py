"""One charge on a payment order."""

from django.db import models

from openipo.domain.fees.models.payment_order import PaymentOrder


class PaymentOrderLine(models.Model):
    """A charge as it stood when the order was issued, with its explanation in words. Amount in minor units."""

    order = models.ForeignKey(PaymentOrder, on_delete=models.PROTECT, related_name="lines")
    file = models.UUIDField()
    file_number = models.CharField(max_length=60)
    charge_key = models.CharField(max_length=120)
    label = models.JSONField(default=dict)
    because = models.JSONField(default=dict)
    law = models.CharField(max_length=200)
    amount = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "file", "charge_key"], name="one_order_line_per_charge"),
        ]
        indexes = [models.Index(fields=["file", "charge_key"])]

    def __str__(self) -> str:
        return f"{self.file_number} {self.charge_key}"
