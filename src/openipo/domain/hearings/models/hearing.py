"""A hearing of a proceeding."""

import uuid

from django.db import models

from openipo.domain.hearings.models.room import Room


class Hearing(models.Model):
    """On a day, from hour to hour, in a room. `follows` is the hearing whose place it takes.

    `minutes` is the id of the signed document; `what` says in words which proceeding is heard, `number` its file.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.UUIDField()
    proceeding = models.CharField(max_length=80)
    number = models.CharField(max_length=60)
    what = models.CharField(max_length=200)
    room = models.ForeignKey(Room, on_delete=models.PROTECT, related_name="hearings")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    state = models.CharField(max_length=12, default="fixed")  # fixed | held | postponed | called-off
    because = models.TextField(blank=True)
    follows = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="followed_by")
    minutes = models.CharField(max_length=40, blank=True)
    fixed_by = models.CharField(max_length=150)
    fixed_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_at"]
        indexes = [
            models.Index(fields=["starts_at"], name="hearing_starts"),
            models.Index(fields=["file", "proceeding"], name="hearing_of"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("starts_at")), name="hearing_has_a_length")
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.starts_at:%Y-%m-%d %H:%M}"
