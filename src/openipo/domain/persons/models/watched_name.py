"""A name that the office looks out for."""

from django.db import models


class WatchedName(models.Model):
    """Who is looked out for, why, until when, and by which roles the notice may be seen. Never public."""

    name = models.TextField()
    kind = models.CharField(max_length=20)
    country = models.CharField(max_length=2, blank=True)
    because = models.TextField()
    seen_by = models.JSONField()  # roles
    entered_by = models.CharField(max_length=150)
    entered_at = models.DateTimeField()
    until = models.DateField(null=True)
    ended_by = models.CharField(max_length=150, blank=True)
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name
