"""A chain: the row that is locked, and a copy of its end."""

from django.db import models


class Chain(models.Model):
    """One chain of events. `length`, `head` and `recorded_at` repeat its last event; verification compares them."""

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=40)
    length = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64)
    recorded_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["kind", "id"], name="ledger_chain_kind")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
