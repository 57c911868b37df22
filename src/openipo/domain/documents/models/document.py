"""A document as the office received or made it."""

from uuid import uuid4

from django.db import models


class Document(models.Model):
    """A document: what it is, by its content, and who may see it. The database refuses to change anything but `access`.

    `sha256` names the content in the store; `media_type` was recognised from it; `kind` says what it is to the office
    ("application", "mark", "letter"). `pages` counts pages of a PDF or TIFF; `width` and `height` are pixels.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=60, blank=True)
    access = models.CharField(max_length=20)
    pages = models.PositiveIntegerField(null=True)
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    stored_at = models.DateTimeField()
    stored_by = models.CharField(max_length=150)

    def __str__(self) -> str:
        return self.name

    @property
    def is_image(self) -> bool:
        return self.media_type.startswith("image/")
