"""Where hearings are held."""

from django.db import models


class Room(models.Model):
    """A room of the office, or a line by video; one that is no longer used stays for the hearings that were in it."""

    name = models.CharField(max_length=100, unique=True)
    seats = models.PositiveIntegerField(default=0)
    in_use = models.BooleanField(default=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
