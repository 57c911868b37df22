"""The last number given in a series."""

from django.db import models


class Counter(models.Model):
    """One row for a series and year (year 0 where the series never restarts). Whoever counts holds the row's lock."""

    series = models.CharField(max_length=100)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveBigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "year"], name="numbering_counter_once")]

    def __str__(self) -> str:
        return f"{self.series} {self.year}: {self.last}"
