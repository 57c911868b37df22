"""A day on which the office was shut though its calendar says it was open."""

from django.db import models


class Closure(models.Model):
    """An extraordinary closure, often recorded only afterwards (flood, strike, power cut)."""

    on = models.DateField(unique=True)
    reason = models.CharField(max_length=300)
    recorded_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=150)

    def __str__(self) -> str:
        return f"{self.on}: {self.reason}"
