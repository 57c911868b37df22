"""A revision of a law book that is being written, or that the office has published."""

from django.db import models


class LawDraft(models.Model):
    """`based_on` is the digest of the text that it amends or takes the place of, as it was when the draft was begun."""

    book = models.CharField(max_length=100)
    revision = models.SlugField(max_length=40)
    reason = models.CharField(max_length=300)
    replaces = models.BooleanField(default=False)  # a revision not yet in force is written anew
    based_on = models.CharField(max_length=64)
    status = models.CharField(max_length=10, default="open")  # open | published | dropped
    begun_by = models.CharField(max_length=150)
    begun_at = models.DateTimeField()
    published_by = models.CharField(max_length=150, default="")
    published_at = models.DateTimeField(null=True)
    dropped_by = models.CharField(max_length=150, default="")
    dropped_at = models.DateTimeField(null=True)
    in_force_from = models.DateField(null=True)
    other_stories = models.JSONField(default=list)  # accepted by who published it, when drafts told no stories yet
    digest = models.CharField(max_length=64, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["book", "revision"], condition=models.Q(status="open"), name="one_open_draft_of_a_revision"
            ),
        )

    def __str__(self) -> str:
        return f"{self.book} {self.revision}"

    @property
    def is_open(self) -> bool:
        return self.status == "open"
