"""Who changed which paragraph, when, from what to what."""

from django.db import models

from openipo.domain.correspondence.models.paragraph import Paragraph


class Edit(models.Model):
    """One change of one paragraph, written once: `what` is changed, added or removed."""

    paragraph = models.ForeignKey(Paragraph, on_delete=models.PROTECT, related_name="edits")
    what = models.CharField(max_length=10)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    by = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.what} by {self.by}"
