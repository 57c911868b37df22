"""Documents on a file."""

from django.db import models

from openipo.domain.rights.models.file import File


class DocumentOnFile(models.Model):
    """A document on a file; `key` and `document` are its id in the documents room."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="document_rows")
    key = models.CharField(max_length=200)
    document = models.CharField(max_length=64)
    kind = models.CharField(max_length=200, blank=True)
    title = models.TextField(blank=True)
    received_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_document_place")]
        indexes = [models.Index(fields=["document"], name="rights_document_id")]

    def __str__(self) -> str:
        return self.title or self.document
