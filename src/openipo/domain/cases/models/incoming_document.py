"""Something that reached the office after filing."""

from django.db import models


class IncomingDocument(models.Model):
    """A paper or message received, under its own number; the scans stand in `documents`."""

    number = models.CharField(max_length=60, unique=True)
    kind = models.CharField(max_length=80)
    title = models.CharField(max_length=300)
    channel = models.CharField(max_length=20)
    sender = models.CharField(max_length=300, blank=True)
    received_on = models.DateField()
    recorded_at = models.DateTimeField()
    received_by = models.CharField(max_length=150)
    documents = models.JSONField(default=list)

    class Meta:
        indexes = [models.Index(fields=["received_on"])]

    def __str__(self) -> str:
        return self.number
