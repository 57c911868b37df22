"""The part of a payment that settles a charge."""

from django.db import models

from openipo.domain.fees.models.payment import Payment


class Allocation(models.Model):
    """So much of a payment goes to a charge of a file. Written once; `undoes` marks a counter-entry (negative)."""

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="allocations")
    file = models.UUIDField()
    charge_key = models.CharField(max_length=120)
    amount = models.BigIntegerField()
    allocated_on = models.DateField()
    recorded_at = models.DateTimeField()
    allocated_by = models.CharField(max_length=150)
    undoes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="undone_by")

    class Meta:
        indexes = [models.Index(fields=["file", "charge_key"])]

    def __str__(self) -> str:
        return f"{self.payment} -> {self.charge_key}: {self.amount}"
