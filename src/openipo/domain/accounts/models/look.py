"""Somebody looked at a file that is not yet public."""

from django.db import models


class Look(models.Model):
    """Who looked at what, when. Written once; the database refuses to change or delete it.

    `actor` is the sign-in name, `on_behalf_of` whose roles were used, `chain` the file, `what` what was opened
    ("file", "document 12", "letter refusal"), `because` the reason, where one was asked for.
    """

    actor = models.CharField(max_length=150)
    on_behalf_of = models.CharField(max_length=150, blank=True)
    chain = models.UUIDField()
    what = models.CharField(max_length=200)
    because = models.CharField(max_length=500, blank=True)
    looked_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["chain", "looked_at"]), models.Index(fields=["actor", "looked_at"])]

    def __str__(self) -> str:
        return f"{self.actor} {self.what} {self.looked_at:%Y-%m-%d %H:%M}"
