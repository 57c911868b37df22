"""Letters printed together for the post."""

from django.db import models


class PrintBatch(models.Model):
    """One print run: the letters' signed PDFs one after another in one file, for the printer and the post list."""

    made_on = models.DateField()
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=150)
    document = models.CharField(max_length=64)
    pages = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"Print run {self.pk} of {self.made_on}"
