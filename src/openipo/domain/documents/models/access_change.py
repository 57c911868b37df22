"""Who may see a document was changed: by whom, when and why."""

from django.db import models

from openipo.domain.documents.models.document import Document


class AccessChange(models.Model):
    """A change of a document's access level. The database refuses to change or delete it."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="access_changes")
    before = models.CharField(max_length=20)
    after = models.CharField(max_length=20)
    reason = models.TextField()
    changed_by = models.CharField(max_length=150)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"
