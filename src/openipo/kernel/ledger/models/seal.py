"""The seal of a day: a Merkle root over the heads of all chains, chained to the seal before."""

from django.db import models


class Seal(models.Model):
    """A seal, as the gazette prints it. The database refuses to change or delete it."""

    number = models.PositiveIntegerField(primary_key=True)
    sealed_on = models.DateField(unique=True)
    sealed_at = models.DateTimeField()
    chains = models.PositiveIntegerField()
    root = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"seal {self.number} of {self.sealed_on}"
