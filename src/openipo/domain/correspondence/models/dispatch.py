"""A letter on its way by e-mail."""

from django.db import models

from openipo.domain.correspondence.models.letter import Letter


class Dispatch(models.Model):
    """An e-mail that carries the letter: asked for, then sent or failed, with what the mail server said."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="dispatches")
    to = models.EmailField(max_length=320)
    asked_by = models.CharField(max_length=150)
    asked_at = models.DateTimeField()
    message_id = models.CharField(max_length=200)
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    result = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.letter_id} to {self.to}"
