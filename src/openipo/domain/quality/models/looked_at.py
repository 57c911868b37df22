"""Up to where a file was looked at."""

from django.db import models


class LookedAt(models.Model):
    """`length` of the chain and `edition` of the rules at the last look; a file that has moved since is due."""

    file = models.UUIDField(primary_key=True)
    length = models.PositiveIntegerField()
    edition = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.file} ({self.length})"
