"""The tie between an incoming document and a file."""

from django.db import models

from openipo.domain.cases.models.incoming_document import IncomingDocument


class IncomingLink(models.Model):
    """An incoming document concerns a file, and perhaps a step that it asks for or answers."""

    incoming = models.ForeignKey(IncomingDocument, on_delete=models.PROTECT, related_name="links")
    file = models.UUIDField()
    proceeding = models.CharField(max_length=80, blank=True)
    step = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["incoming", "file"], name="one_link_per_file")]
        indexes = [models.Index(fields=["file"])]

    def __str__(self) -> str:
        return f"{self.incoming} -> {self.file}"
