"""A remark that officers leave one another on a task."""

from django.db import models


class TaskNote(models.Model):
    """Internal: never part of the register."""

    file = models.UUIDField()
    key = models.CharField(max_length=200)
    text = models.TextField()
    written_by = models.CharField(max_length=150)
    written_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["file", "key"])]

    def __str__(self) -> str:
        return self.text[:40]
