"""An entry of the gazette."""

import uuid

from django.db import models

from openipo.domain.publication.models.issue import Issue


class Entry(models.Model):
    """What the gazette says about one file under one section: queued, composed, frozen, published.

    `key` is the entry's key in the file's events. `inid` are the ST.60 codes that the section prints, in order.
    `snapshot` is what the register said when the issue was composed. A corrigendum names the entry it `corrects`, the
    `reason`, and the clock it restarts (its id in the law book; empty: none).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.UUIDField()
    key = models.CharField(max_length=200)
    number = models.CharField(max_length=80)
    section = models.CharField(max_length=100)
    section_label = models.JSONField()
    section_order = models.IntegerField()
    inid = models.JSONField()
    law = models.CharField(max_length=200)
    items = models.JSONField(default=list)
    queued_on = models.DateField()
    queued_at = models.DateTimeField()
    state = models.CharField(max_length=12, default="queued")
    issue = models.ForeignKey(Issue, null=True, on_delete=models.PROTECT, related_name="entries")
    position = models.PositiveIntegerField(default=0)
    snapshot = models.JSONField(null=True)
    published_on = models.DateField(null=True)
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="corrigenda")
    reason = models.JSONField(default=dict)
    restarts_clock = models.CharField(max_length=100, blank=True)
    restarts_label = models.JSONField(default=dict)  # what that clock is called, by language

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="one_entry_per_key_of_a_file")]
        ordering = ["section_order", "section", "position", "number"]
        indexes = [models.Index(fields=["state", "queued_on"])]

    def __str__(self) -> str:
        return f"{self.number} ({self.section})"
