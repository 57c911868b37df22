"""Who does a task, and how soon: the office's own arrangement, which the law knows nothing of."""

from django.db import models


class TaskAssignment(models.Model):
    """The officer who has a task of a file and its priority (1 urgent, 2 soon, 3 in turn). Outlives the task."""

    file = models.UUIDField()
    key = models.CharField(max_length=200)
    officer = models.CharField(max_length=150, blank=True)
    assigned_by = models.CharField(max_length=150, blank=True)
    assigned_at = models.DateTimeField(null=True)
    priority = models.PositiveSmallIntegerField(default=3)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="one_assignment_per_task")]
        indexes = [models.Index(fields=["officer"])]

    def __str__(self) -> str:
        return f"{self.key}: {self.officer or '-'}"
