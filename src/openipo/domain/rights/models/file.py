"""A file as pages list and search it. Derived from its chain; written by the projection only."""

from django.db import models
from django.db.models import Q


class File(models.Model):
    """One application or registration: the row that lists and searches read.

    `id` is the id of its chain. The `_key` columns hold numbers and words in the form in which they are searched:
    numbers in capitals without signs, words without accents in small letters.
    """

    id = models.UUIDField(primary_key=True)
    right = models.CharField(max_length=200)
    office = models.CharField(max_length=200, blank=True)
    number = models.CharField(max_length=200, blank=True)
    number_key = models.CharField(max_length=200, blank=True)
    st13 = models.CharField(max_length=17, blank=True, db_index=True)
    registration_number = models.CharField(max_length=200, blank=True)
    registration_key = models.CharField(max_length=200, blank=True, db_index=True)
    book = models.CharField(max_length=200, blank=True)
    revision = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=200, blank=True)
    register_status = models.CharField(max_length=200)
    is_public = models.BooleanField(default=False)
    is_back_file = models.BooleanField(default=False)
    findings = models.PositiveIntegerField(default=0)  # of the data-quality report
    channel = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=200, blank=True)
    mark_kind = models.CharField(max_length=200, blank=True)
    mark_category = models.CharField(max_length=200, blank=True)
    mark_text = models.TextField(blank=True)
    mark_key = models.CharField(max_length=200, blank=True, db_index=True)
    picture = models.CharField(max_length=64, blank=True)  # document id of the first image
    applicant = models.TextField(blank=True)
    applicant_key = models.CharField(max_length=200, blank=True, db_index=True)
    applicant_country = models.CharField(max_length=200, blank=True)
    representative = models.TextField(blank=True)
    classes = models.JSONField(default=list)  # of the live goods, in order
    received_on = models.DateField(null=True)
    filed_on = models.DateField(null=True)
    published_on = models.DateField(null=True)
    registered_on = models.DateField(null=True)
    renewed_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    public_on = models.DateField(null=True)
    length = models.PositiveIntegerField()  # of the chain when this row was written
    head = models.CharField(max_length=64)

    class Meta:
        constraints = [
            # Two files with one number would be two rights that nobody could tell apart.
            models.UniqueConstraint(
                fields=["office", "right", "number_key"], condition=~Q(number_key=""), name="rights_file_number"
            )
        ]
        indexes = [
            models.Index(fields=["number_key"], name="rights_file_number_key"),
            models.Index(fields=["register_status", "-filed_on"], name="rights_file_status"),
            models.Index(fields=["is_public", "-filed_on"], name="rights_file_public"),
            models.Index(fields=["-received_on", "id"], name="rights_file_received"),
            models.Index(fields=["expires_on"], name="rights_file_expires"),
        ]

    def __str__(self) -> str:
        return self.number or self.registration_number or str(self.pk)
