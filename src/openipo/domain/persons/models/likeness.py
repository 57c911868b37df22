"""Two statements that may be of the same person."""

from django.db import models


class Likeness(models.Model):
    """Found by the search: what is stated on both sides, the score with its parts, and what an officer decided.

    `one` and `other` are the digests of the statements: the same words on many files are one statement.
    """

    OPEN, JOINED, DIFFERENT = "open", "joined", "different"

    one = models.CharField(max_length=64)
    other = models.CharField(max_length=64)
    stated = models.JSONField()  # [of one, of other]: name, kind, country, city, address, email, identifiers
    places = models.JSONField()  # on how many files each stands
    score = models.PositiveSmallIntegerField()
    parts = models.JSONField()
    found_at = models.DateTimeField()
    state = models.CharField(max_length=20, default=OPEN)
    decided_by = models.CharField(max_length=150, blank=True)
    decided_at = models.DateTimeField(null=True)
    because = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="persons_one_likeness")]
        indexes = [models.Index(fields=["state", "-score"], name="persons_likeness_queue")]

    def __str__(self) -> str:
        return f"{self.stated[0]['name']} / {self.stated[1]['name']} ({self.score})"
