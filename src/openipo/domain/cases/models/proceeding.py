"""A proceeding on a file, as the file's events say."""

from django.db import models


class Proceeding(models.Model):
    """One proceeding of one file: a projection, rebuilt from the file's events."""

    file = models.UUIDField()
    key = models.CharField(max_length=80)
    procedure = models.CharField(max_length=80)
    phase = models.CharField(max_length=80)
    number = models.CharField(max_length=60, blank=True)
    opened_on = models.DateField()
    entered_on = models.DateField()
    is_suspended = models.BooleanField(default=False)
    is_final = models.BooleanField(default=False)
    outcome = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="one_proceeding_per_key")]
        indexes = [models.Index(fields=["procedure", "phase"]), models.Index(fields=["number"])]

    def __str__(self) -> str:
        return f"{self.key}: {self.phase}"
