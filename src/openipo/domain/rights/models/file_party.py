"""Who stands on a file, as lists and searches read it."""

from django.db import models

from openipo.domain.rights.models.file import File


class FileParty(models.Model):
    """A party of a file; `key` is its id on the file."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="parties")
    key = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=200)
    kind = models.CharField(max_length=200)
    name = models.TextField()
    name_key = models.CharField(max_length=200)
    city = models.TextField(blank=True)
    country = models.CharField(max_length=200, blank=True)
    nationality = models.CharField(max_length=200, blank=True)
    share = models.CharField(max_length=200, blank=True)
    email = models.TextField(blank=True)
    address = models.TextField(blank=True)  # as stated, in one line
    identifiers = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_party_place")]
        indexes = [models.Index(fields=["name_key", "role"], name="rights_party_name")]

    def __str__(self) -> str:
        return f"{self.name} ({self.role})"
