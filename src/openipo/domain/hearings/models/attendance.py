"""Who is needed at a hearing."""

from django.db import models

from openipo.domain.hearings.models.hearing import Hearing


class Attendance(models.Model):
    """An officer by sign-in name, or a party: `who` is the name by which two are one, `name` the name as written.

    The first officer presides.
    """

    hearing = models.ForeignKey(Hearing, on_delete=models.CASCADE, related_name="attendances")
    kind = models.CharField(max_length=10)  # officer | party
    who = models.CharField(max_length=200)
    name = models.CharField(max_length=200, blank=True)
    presides = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["kind", "who"], name="attendance_who")]
        constraints = [models.UniqueConstraint(fields=["hearing", "kind", "who"], name="one_attendance_each")]

    def __str__(self) -> str:
        return f"{self.who} ({self.kind})"
