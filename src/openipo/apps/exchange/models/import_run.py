"""One run of an import, with what it read and took over."""

from django.db import models


class ImportRun(models.Model):
    """A file taken into the register as a back file: when, by whom, how many records, and whether it came to its end.

    A run that did not finish may be repeated with the same file: what is in the register already is passed over.
    """

    format = models.CharField(max_length=40)
    name = models.TextField()  # the file's name as given
    checksum = models.CharField(max_length=64)
    actor = models.CharField(max_length=150)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    is_trial = models.BooleanField(default=False)
    read = models.PositiveIntegerField(default=0)
    imported = models.PositiveIntegerField(default=0)
    already_there = models.PositiveIntegerField(default=0)
    flagged = models.PositiveIntegerField(default=0)
    failure = models.TextField(blank=True)
    marker = models.PositiveBigIntegerField(default=0)  # where a run that broke off goes on: the last row done
    reconciliation = models.JSONField(default=dict)  # counts in and out, for formats that are brought together

    class Meta:
        ordering = ["-started_at", "-id"]

    def __str__(self) -> str:
        return f"{self.format} {self.name} {self.started_at:%Y-%m-%d %H:%M}"

    @property
    def left_out(self) -> int:
        """Records without a number, or with one that another file has."""
        return self.read - self.imported - self.already_there
