"""The designated states of a file: the register state by state."""

from django.db import models

from openipo.domain.rights.models.file import File


class FileDesignation(models.Model):
    """One designated state; `key` is its code. `law` is the provision under which it has its status."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="designation_rows")
    key = models.CharField(max_length=200)
    position = models.PositiveIntegerField()
    status = models.CharField(max_length=200)
    since = models.DateField(null=True)
    law = models.CharField(max_length=200, blank=True)
    without = models.JSONField(default=list)  # goods items for which there is no effect in this state

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_designation_state")]
        indexes = [models.Index(fields=["key", "status"], name="rights_designation_status")]

    def __str__(self) -> str:
        return f"{self.key}: {self.status}"
