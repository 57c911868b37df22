"""How many findings a rule had at the end of a day."""

from django.db import models


class DailyCount(models.Model):
    """Kept day by day: the trend is read from these."""

    on = models.DateField()
    rule = models.CharField(max_length=100)
    open = models.PositiveIntegerField()
    accepted = models.PositiveIntegerField()
    fixed = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["on", "rule"], name="quality_one_count_a_day")]

    def __str__(self) -> str:
        return f"{self.on} {self.rule}: {self.open}"
