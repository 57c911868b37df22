"""How a story last came out on a draft: kept so that nobody waits twice for the same."""

from django.db import models

from openipo.domain.lawdrafts.models.law_draft import LawDraft


class StoryOutcome(models.Model):
    """`played_by` is the digest of all that it came out by: the draft with its book, the story, the program.

    Kept for reading only: a draft is published on stories played at that moment.
    """

    draft = models.ForeignKey(LawDraft, on_delete=models.CASCADE, related_name="outcomes")
    story = models.CharField(max_length=150)
    played_by = models.CharField(max_length=64)
    outcome = models.JSONField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["draft", "story"], name="one_outcome_of_a_story"),)

    def __str__(self) -> str:
        return f"{self.draft}: {self.story}"
