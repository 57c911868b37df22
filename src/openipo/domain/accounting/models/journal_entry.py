"""One entry of the journal."""

from django.db import models


class JournalEntry(models.Model):
    """Postings that balance, for one source ("payment:R/2026/000001"). Written once; a source is posted once.

    `rate` states the rate of exchange, in words as the source has it, where the entry has two currencies.
    """

    source = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=32)
    on = models.DateField()
    recorded_at = models.DateTimeField()
    posted_by = models.CharField(max_length=150)
    memo = models.CharField(max_length=300, blank=True)
    rate = models.CharField(max_length=60, blank=True)
    reverses = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="reversed_by")

    class Meta:
        indexes = [models.Index(fields=["on", "kind"])]

    def __str__(self) -> str:
        return self.source
