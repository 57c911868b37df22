"""One line of a journal entry."""

from django.db import models

from openipo.domain.accounting.models.journal_entry import JournalEntry


class Posting(models.Model):
    """A signed sum on one account: debit positive, credit negative, minor units of one currency. Written once."""

    entry = models.ForeignKey(JournalEntry, on_delete=models.PROTECT, related_name="postings")
    head = models.CharField(max_length=32)
    detail = models.CharField(max_length=150, blank=True)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    subject = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["head", "detail"]), models.Index(fields=["subject"])]

    def __str__(self) -> str:
        return f"{self.head}:{self.detail} {self.amount} {self.currency}"
