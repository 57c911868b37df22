"""A letter that the law called for."""

import uuid

from django.db import models

from openipo.domain.correspondence.models.print_batch import PrintBatch


class Letter(models.Model):
    """A letter on a file: drafted, perhaps approved, issued as a signed document, served.

    `key` is the letter's key in the file's events, `letter` its id in the law book. `addressee` is the party as it
    stood when the letter was issued (until then: when it was drafted). `document` is the id of the signed PDF in the
    documents room, `digest` its SHA-256. From the day of issue the content is fixed, in the database too.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.UUIDField()
    key = models.CharField(max_length=200)
    letter = models.CharField(max_length=100)
    title = models.CharField(max_length=300)
    language = models.CharField(max_length=12)
    law = models.CharField(max_length=200)
    number = models.CharField(max_length=80, blank=True)
    addressee = models.JSONField()
    references = models.JSONField(default=list)  # further pairs of a name and a value for the reference block
    subject = models.CharField(max_length=500)
    items = models.JSONField(default=list)
    second_eyes = models.BooleanField(default=False)
    signed_by = models.JSONField(default=list)  # roles that may sign
    served_by = models.CharField(max_length=20)  # the usual means of service
    state = models.CharField(max_length=20)
    drafted_by = models.CharField(max_length=150)
    drafted_on = models.DateField()
    drafted_at = models.DateTimeField()
    submitted_by = models.CharField(max_length=150, blank=True)
    submitted_at = models.DateTimeField(null=True)
    approved_by = models.CharField(max_length=150, blank=True)
    approved_at = models.DateTimeField(null=True)
    sent_back_because = models.TextField(blank=True)
    issued_by = models.CharField(max_length=150, blank=True)
    issued_by_name = models.CharField(max_length=200, blank=True)
    issued_on = models.DateField(null=True)
    issued_at = models.DateTimeField(null=True)
    document = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    means = models.CharField(max_length=20, blank=True)
    served_on = models.DateField(null=True)
    proof = models.CharField(max_length=300, blank=True)
    service_recorded_by = models.CharField(max_length=150, blank=True)
    service_recorded_at = models.DateTimeField(null=True)
    returned_on = models.DateField(null=True)
    return_reason = models.CharField(max_length=300, blank=True)
    batch = models.ForeignKey(PrintBatch, null=True, on_delete=models.PROTECT, related_name="letters")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="one_letter_per_key_of_a_file")]
        indexes = [models.Index(fields=["state", "served_by"]), models.Index(fields=["file", "drafted_at"])]

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()
