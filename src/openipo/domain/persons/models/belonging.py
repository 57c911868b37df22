"""A party of a file belongs to a person."""

from django.db import models
from django.db.models import Q

from openipo.domain.persons.models.joining import Joining
from openipo.domain.persons.models.person import Person


class Belonging(models.Model):
    """`file` and `party` name the party by its place; `name` is what the file stated when it was joined.

    A belonging ends when another joining takes its place (`ended_by`), or when its own is undone.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="belongings")
    joining = models.ForeignKey(Joining, on_delete=models.PROTECT, related_name="belongings")
    file = models.UUIDField()
    party = models.CharField(max_length=200)
    name = models.TextField()
    ended_by = models.ForeignKey(Joining, on_delete=models.PROTECT, null=True, related_name="ended")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            # A party is of one person at a time.
            models.UniqueConstraint(fields=["file", "party"], condition=Q(ended_at=None), name="persons_one_at_a_time")
        ]

    def __str__(self) -> str:
        return self.name
