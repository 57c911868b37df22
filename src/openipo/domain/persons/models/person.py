"""A person or organisation across files."""

from django.db import models


class Person(models.Model):
    """A record beside the register: `name` is how the office calls it, not what a file states."""

    name = models.TextField()
    kind = models.CharField(max_length=20)  # organisation | person
    opened_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
