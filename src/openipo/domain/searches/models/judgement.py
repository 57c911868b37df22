"""What an examiner made of a hit: cited against the file, or passed over, and why."""

from django.db import models


class Judgement(models.Model):
    """`mark` is the id of the mark in the index; `particulars` are those of the earlier right on that day.

    Never changed: a later judgement on the same mark takes the place of this one.
    """

    CITED, PASSED, OPEN = "cited", "passed-over", "open"

    file = models.UUIDField(db_index=True)
    mark = models.CharField(max_length=200)
    decision = models.CharField(max_length=20)
    note = models.TextField(blank=True)
    particulars = models.JSONField()
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.decision} {self.mark}"
