"""A file on which time could not be made to pass."""

from django.db import models


class StalledFile(models.Model):
    """Why the clock stopped at a file; gone as soon as it goes through. An administrator must look at it."""

    file = models.UUIDField(unique=True)
    on = models.DateField()
    reason = models.TextField()
    failed_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.file}: {self.reason[:60]}"
