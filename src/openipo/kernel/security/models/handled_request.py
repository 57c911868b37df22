"""A form that has been sent and dealt with."""

from django.db import models


class HandledRequest(models.Model):
    """One sending of a form: its key, who sent it where, the digest of what it said, and the page it led to."""

    key = models.CharField(max_length=64)
    sender = models.CharField(max_length=150)
    path = models.CharField(max_length=500)
    digest = models.CharField(max_length=64)
    led_to = models.CharField(max_length=2000, blank=True)
    handled_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sender", "key"], name="security_one_request_per_key")]

    def __str__(self) -> str:
        return f"{self.sender} {self.path} {self.key}"
