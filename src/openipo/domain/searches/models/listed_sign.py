"""A sign on a list that the office searches beside the marks."""

from django.db import models
from django.utils.translation import gettext_lazy as _

LIST_KINDS = {
    "article-6ter": _("Emblem under Article 6ter"),
    "geographical-indication": _("Geographical indication"),
    "well-known-mark": _("Well-known mark"),
    "inn": _("International nonproprietary name (INN)"),
}


class ListedSign(models.Model):
    """Loaded from a table; loading the list of a kind again replaces it."""

    kind = models.CharField(max_length=40)
    reference = models.CharField(max_length=200)  # its id on the list
    words = models.TextField(blank=True)
    picture = models.CharField(max_length=64, blank=True)  # document id
    source = models.TextField(blank=True)
    loaded_at = models.DateTimeField()
    loaded_by = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "reference"], name="searches_sign_once")]

    def __str__(self) -> str:
        return f"{self.reference} {self.words}"
