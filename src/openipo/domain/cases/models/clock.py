"""A time limit of a file, as the file's events say."""

from django.db import models


class Clock(models.Model):
    """One clock of one file: a projection, rebuilt from the file's events.

    `act_on` is the first day on which the passing of time may do something about it (a reminder, the day after the
    last day); null when nothing is to come.
    """

    file = models.UUIDField()
    key = models.CharField(max_length=160)
    clock = models.CharField(max_length=80)
    proceeding = models.CharField(max_length=80)
    status = models.CharField(max_length=16)
    started_on = models.DateField()
    expires_on = models.DateField(null=True)
    grace_until = models.DateField(null=True)
    act_on = models.DateField(null=True)
    whose = models.CharField(max_length=40, blank=True)
    because = models.JSONField(default=dict)
    law = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="one_clock_per_key")]
        indexes = [
            models.Index(fields=["act_on"], condition=models.Q(act_on__isnull=False), name="clocks_to_act_on"),
            models.Index(fields=["status", "expires_on"]),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.expires_on}"
