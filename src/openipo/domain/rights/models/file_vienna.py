"""Figurative elements of a file'\''s mark."""

from django.db import models

from openipo.domain.rights.models.file import File


class FileVienna(models.Model):
    """A code of the Vienna classification; `key` is the code."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="vienna_rows")
    key = models.CharField(max_length=200)
    code = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_vienna_place")]
        indexes = [models.Index(fields=["code"], name="rights_vienna_code")]

    def __str__(self) -> str:
        return self.code
