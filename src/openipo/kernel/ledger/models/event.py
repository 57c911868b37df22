"""A recorded event: a row that the database itself refuses to change or delete."""

from django.db import models

from openipo.kernel.ledger.models.chain import Chain


class Event(models.Model):
    """A fact as recorded. `payload` is the canonical JSON text that was digested, kept as it was written."""

    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="events", db_index=False)
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=60)
    effective_on = models.DateField()
    recorded_at = models.DateTimeField()
    actor = models.TextField()
    provision = models.TextField(blank=True)
    payload = models.TextField()
    schema = models.PositiveSmallIntegerField(default=1)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["chain", "sequence"], name="ledger_event_place")]

    def __str__(self) -> str:
        return f"{self.kind} {self.sequence} of {self.chain_id}"
