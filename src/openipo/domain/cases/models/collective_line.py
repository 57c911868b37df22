"""One file of a collective request, with what became of it."""

from django.db import models

from openipo.domain.cases.models.collective_request import CollectiveRequest

STATES = ("waiting", "requested", "decided", "refused")


class CollectiveLine(models.Model):
    """A right as the request states it, and its result.

    `state`: waiting, requested (an officer decides), decided (by itself, as the law allows for routine requests) or
    refused, with the `reason` by language. `is_paid` says whether the payment that came with the request covered it.
    """

    request = models.ForeignKey(CollectiveRequest, on_delete=models.PROTECT, related_name="lines")
    position = models.PositiveIntegerField()
    stated = models.CharField(max_length=60)
    file = models.UUIDField(null=True)
    state = models.CharField(max_length=12, default="waiting")
    proceeding = models.CharField(max_length=80, blank=True)
    is_paid = models.BooleanField(default=False)
    amount = models.BigIntegerField(default=0)  # charged, in minor units
    reason = models.JSONField(default=dict)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "position"], name="one_line_a_place"),
            models.UniqueConstraint(fields=["request", "file"], name="one_line_a_file"),
        ]
        indexes = [models.Index(fields=["request", "state", "position"])]

    def __str__(self) -> str:
        return f"{self.request} {self.position}: {self.stated}"
