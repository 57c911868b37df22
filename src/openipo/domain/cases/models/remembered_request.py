"""A request that was carried out, so that the same request sent again gives the same answer."""

from django.db import models


class RememberedRequest(models.Model):
    """The key a form or machine gave, the digest of what it asked, and the answer it got."""

    key = models.CharField(max_length=160, unique=True)
    action = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)
    answer = models.JSONField(default=dict)
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.action} {self.key}"
