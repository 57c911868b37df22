"""Priority claims of a file."""

from django.db import models

from openipo.domain.rights.models.file import File


class FilePriority(models.Model):
    """A claim to the date of an earlier filing; `key` is its place."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="priority_rows")
    key = models.CharField(max_length=200)
    office = models.CharField(max_length=200)
    number = models.CharField(max_length=200)
    number_key = models.CharField(max_length=200)
    filed_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_priority_place")]
        indexes = [models.Index(fields=["number_key"], name="rights_priority_number")]

    def __str__(self) -> str:
        return f"{self.office} {self.number}"
