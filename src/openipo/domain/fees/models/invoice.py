"""An invoice."""

from django.db import models


class Invoice(models.Model):
    """What somebody owes for charges of one or several files, under a gapless number. Written once.

    It is withdrawn only by a credit note: an invoice of its own number that `credits` it, with the sums negative.
    """

    number = models.CharField(max_length=60, unique=True)
    key = models.CharField(max_length=120, unique=True)
    payer_name = models.CharField(max_length=300)
    payer_address = models.TextField(blank=True)
    payer_reference = models.CharField(max_length=120, blank=True)
    issued_on = models.DateField()
    due_on = models.DateField()
    recorded_at = models.DateTimeField()
    issued_by = models.CharField(max_length=150)
    currency = models.CharField(max_length=3)
    credits = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="credited_by")
    reason = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["issued_on"])]

    def __str__(self) -> str:
        return self.number
