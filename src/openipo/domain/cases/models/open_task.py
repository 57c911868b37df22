"""Work that the law gives to a role, as the file's events say."""

from django.db import models


class OpenTask(models.Model):
    """One open task of one file: a projection, rebuilt from the file's events. Who does it is a `TaskAssignment`."""

    file = models.UUIDField()
    key = models.CharField(max_length=200)
    proceeding = models.CharField(max_length=80)
    phase = models.CharField(max_length=80)
    role = models.CharField(max_length=80)
    label = models.JSONField(default=dict)
    opened_on = models.DateField()
    due_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="one_task_per_key")]
        indexes = [models.Index(fields=["role", "due_on"])]

    def __str__(self) -> str:
        return f"{self.role}: {self.key}"
