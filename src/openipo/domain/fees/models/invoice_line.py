"""One charge on an invoice."""

from django.db import models

from openipo.domain.fees.models.invoice import Invoice


class InvoiceLine(models.Model):
    """A charge as it stood when the invoice was issued, with the reckoning that shows any reduction. Minor units."""

    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="lines")
    file = models.UUIDField()
    file_number = models.CharField(max_length=60)
    charge_key = models.CharField(max_length=120)
    label = models.JSONField(default=dict)
    because = models.JSONField(default=dict)
    law = models.CharField(max_length=200)
    amount = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["invoice", "file", "charge_key"], name="one_invoice_line_per_charge")
        ]
        indexes = [models.Index(fields=["file", "charge_key"])]

    def __str__(self) -> str:
        return f"{self.file_number} {self.charge_key}"
