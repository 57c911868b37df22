"""Work for the outside world, recorded with the decision that calls for it."""

from django.db import models


class State(models.TextChoices):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"  # given up after the last attempt; an administrator may start it again


class Task(models.Model):
    """One piece of work, once for each kind and key. `reason` says why the last attempt failed."""

    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    payload = models.JSONField(default=dict)
    scheduled_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(
        null=True
    )  # while running: when it may be taken again, should the runner have died
    finished_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="tasks_task_once")]
        indexes = [
            models.Index(
                fields=["next_try_at"], name="tasks_task_open", condition=models.Q(state__in=["waiting", "running"])
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}: {self.state}"
