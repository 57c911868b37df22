"""The reception's daily log."""

from django.db import models


class ReceptionDay(models.Model):
    """One day at reception: opened, closed with its counts and numbers, reconciled by a second person.

    `counted` is what was counted on paper (kind -> pieces); `recorded` what the register had at closing. While the log
    is closed no application or document can be received with that day's date.
    """

    on = models.DateField(unique=True)
    opened_by = models.CharField(max_length=150)
    opened_at = models.DateTimeField()
    closed_by = models.CharField(max_length=150, blank=True)
    closed_at = models.DateTimeField(null=True)
    counted = models.JSONField(default=dict)
    recorded = models.JSONField(default=dict)
    reconciled_by = models.CharField(max_length=150, blank=True)
    reconciled_at = models.DateTimeField(null=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return str(self.on)

    @property
    def state(self) -> str:
        if self.reconciled_at:
            return "reconciled"
        return "closed" if self.closed_at else "open"
