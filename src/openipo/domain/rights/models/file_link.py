"""Ties of a file to other files."""

from django.db import models

from openipo.domain.rights.models.file import File


class FileLink(models.Model):
    """A tie to another file; `key` is its place."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="link_rows")
    key = models.CharField(max_length=200)
    kind = models.CharField(max_length=200)
    number = models.CharField(max_length=200)
    number_key = models.CharField(max_length=200)
    office = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_link_place")]
        indexes = [models.Index(fields=["number_key"], name="rights_link_number")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
