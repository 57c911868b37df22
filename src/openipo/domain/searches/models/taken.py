"""How far the index of marks has followed the register."""

from django.db import models


class Taken(models.Model):
    """The state of a file that the index holds; a file that has moved since, or has no row, is taken over again."""

    file = models.UUIDField(primary_key=True)
    index = models.CharField(max_length=64)  # the identity of the index that holds it
    head = models.CharField(max_length=64)  # of the file's chain

    def __str__(self) -> str:
        return str(self.file)
