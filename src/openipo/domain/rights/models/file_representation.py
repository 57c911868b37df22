"""Views of a file'\''s mark."""

from django.db import models

from openipo.domain.rights.models.file import File


class FileRepresentation(models.Model):
    """One view of the mark; `key` is its place."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="representation_rows")
    key = models.CharField(max_length=200)
    document = models.CharField(max_length=64)
    kind = models.CharField(max_length=200)
    order = models.PositiveSmallIntegerField()
    colour = models.BooleanField()
    label = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_representation_place")]
        indexes = [models.Index(fields=["document"], name="rights_view_document")]

    def __str__(self) -> str:
        return f"{self.kind} {self.order}"
