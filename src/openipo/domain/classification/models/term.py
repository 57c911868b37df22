"""A term of an official list that the office has loaded."""

from django.db import models


class Term(models.Model):
    """A term of the Nice alphabetical list, or a Vienna code with its words, in one edition and language.

    `key` holds the words as they are searched: small letters, no accents.
    """

    scheme = models.CharField(max_length=10)
    edition = models.CharField(max_length=20)
    language = models.CharField(max_length=10)
    number = models.CharField(max_length=20, blank=True)
    class_number = models.PositiveSmallIntegerField()
    text = models.TextField()
    key = models.TextField()

    class Meta:
        indexes = [
            models.Index(fields=["scheme", "language", "class_number"], name="classification_term_class"),
            models.Index(fields=["scheme", "edition", "number"], name="classification_term_number"),
        ]

    def __str__(self) -> str:
        return f"{self.class_number}: {self.text}"
