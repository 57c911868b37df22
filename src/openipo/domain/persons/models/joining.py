"""The act by which parties of files are said to be one person."""

from django.db import models

from openipo.domain.persons.models.person import Person


class Joining(models.Model):
    """Who said so, when, why and with which score; it is never deleted, but may be undone."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="joinings")
    because = models.TextField()
    score = models.PositiveSmallIntegerField(null=True)
    parts = models.JSONField(default=list)
    joined_by = models.CharField(max_length=150)
    joined_at = models.DateTimeField()
    undone_by = models.CharField(max_length=150, blank=True)
    undone_at = models.DateTimeField(null=True)
    undone_because = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.person} ({self.joined_at:%Y-%m-%d})"
