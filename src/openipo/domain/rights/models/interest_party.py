"""Whose the interests that burden or use a right are, as searches read it."""

from django.db import models

from openipo.domain.rights.models.file import File


class InterestParty(models.Model):
    """A person of an interest that stands: a licensee, a pledgee, a creditor ...; none of one that has ended.

    `key` is the interest's id and the person's. Past `until` the interest has run out, though nobody recorded it.
    `is_public` is the file's own: what the public asks for is found without a look at the rows of closed files.
    """

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="interest_rows")
    key = models.CharField(max_length=200)
    position = models.PositiveIntegerField()
    interest = models.CharField(max_length=200)
    kind = models.CharField(max_length=200)
    role = models.CharField(max_length=200)
    name = models.TextField()
    name_key = models.CharField(max_length=200)
    until = models.DateField(null=True)
    is_public = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_interest_party_place")]
        # Names are looked through for words within them: all that a search asks of a row stands in the index.
        indexes = [models.Index(fields=["is_public", "name_key", "until", "file"], name="rights_interest_party_name")]

    def __str__(self) -> str:
        return f"{self.name} ({self.role})"
