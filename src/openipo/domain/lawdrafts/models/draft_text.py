"""One file of a draft."""

from django.db import models

from openipo.domain.lawdrafts.models.law_draft import LawDraft

TAKEN_OUT = ""  # the text of a file that the draft has no more; whoever wrote in it, or took it out, wrote the draft


class DraftText(models.Model):
    """`name` as in a revision's folder: "procedures/application.toml", "letters/notice.en.txt"."""

    draft = models.ForeignKey(LawDraft, on_delete=models.CASCADE, related_name="texts")
    name = models.CharField(max_length=150)
    text = models.TextField()
    written_by = models.JSONField(default=list)  # everybody who wrote in it
    changed_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["draft", "name"], name="one_text_of_a_name"),)

    def __str__(self) -> str:
        return f"{self.draft}: {self.name}"
