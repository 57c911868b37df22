"""One request for many rights: what is asked, and for which files."""

from django.db import models


class CollectiveRequest(models.Model):
    """The request as received. `step` is empty where it opens `procedure`; else it is that step's of the procedure.

    `facts` are what it states for every file. `payment` is the payment that came with it, by its
    id in `fees`; without one the charges are left to be paid.
    """

    number = models.CharField(max_length=40, unique=True)
    request_key = models.CharField(max_length=100, unique=True)
    book = models.CharField(max_length=80)
    procedure = models.CharField(max_length=80)
    step = models.CharField(max_length=80, blank=True)
    facts = models.JSONField(default=dict)
    payment = models.BigIntegerField(null=True)
    received_on = models.DateField()
    received_by = models.CharField(max_length=150)
    recorded_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["-received_on", "-id"])]

    def __str__(self) -> str:
        return self.number
