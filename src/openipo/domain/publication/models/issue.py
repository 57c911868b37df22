"""An issue of the gazette."""

import uuid

from django.db import models


class Issue(models.Model):
    """An issue: composing, then frozen, signed, published.

    `planned_on` is the day on which it is to appear, `closes_on` the last day whose entries go in. `content` is what it
    says, fixed by `digest` (SHA-256 of the canonical JSON) when it is frozen; `signature` is the signing officer's CMS
    signature over that JSON (base64). `feeds` lists the machine-readable forms with their documents and signatures.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(max_length=60, unique=True)
    planned_on = models.DateField(unique=True)
    closes_on = models.DateField()
    state = models.CharField(max_length=12, default="composing")
    opened_by = models.CharField(max_length=150)
    opened_at = models.DateTimeField()
    content = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    frozen_by = models.CharField(max_length=150, blank=True)
    frozen_at = models.DateTimeField(null=True)
    signed_by = models.CharField(max_length=150, blank=True)
    signed_by_name = models.CharField(max_length=200, blank=True)
    signed_at = models.DateTimeField(null=True)
    signature = models.TextField(blank=True)
    published_on = models.DateField(null=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.CharField(max_length=150, blank=True)
    document = models.CharField(max_length=64, blank=True)
    feeds = models.JSONField(default=list)

    class Meta:
        ordering = ["-planned_on"]
        indexes = [models.Index(fields=["state", "planned_on"])]

    def __str__(self) -> str:
        return self.number
