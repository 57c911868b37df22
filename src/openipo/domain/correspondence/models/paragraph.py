"""A paragraph of a letter."""

from django.db import models

from openipo.domain.correspondence.models.letter import Letter


class Paragraph(models.Model):
    """A paragraph in its place: plain text, a clause with its ground, its provision and the goods it concerns, or a
    picture with the text that stands under it.

    A removed paragraph stays, so that the history can be read; it is not printed.
    """

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="paragraphs")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, default="text")  # text | clause | picture
    text = models.TextField()
    picture = models.CharField(max_length=64, blank=True)  # document id
    ground = models.CharField(max_length=100, blank=True)
    heading = models.CharField(max_length=300, blank=True)
    law = models.CharField(max_length=200, blank=True)
    goods = models.TextField(blank=True)
    items = models.JSONField(default=list)
    is_removed = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.text[:60]
