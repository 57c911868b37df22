"""Gazette entries about a file."""

from django.db import models

from openipo.domain.rights.models.file import File


class FilePublication(models.Model):
    """An entry of the gazette about the file; `key` is the entry'\''s key in its proceeding."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="publication_rows")
    key = models.CharField(max_length=200)
    section = models.CharField(max_length=200, blank=True)
    issue = models.CharField(max_length=200, blank=True)
    published_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_publication_place")]
        indexes = [models.Index(fields=["issue"], name="rights_publication_issue")]

    def __str__(self) -> str:
        return f"{self.section} {self.issue}"
