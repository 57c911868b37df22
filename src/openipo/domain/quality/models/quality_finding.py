"""What a rule found on a file, until it is fixed or accepted."""

from django.db import models


class QualityFinding(models.Model):
    """`place` is the path of the value on the file; `owner` the role in whose queue it waits."""

    OPEN, ACCEPTED, FIXED = "open", "accepted", "fixed"

    file = models.UUIDField()
    number = models.CharField(max_length=200, blank=True)
    rule = models.CharField(max_length=100)
    code = models.CharField(max_length=100, blank=True)
    place = models.CharField(max_length=300)
    sentence = models.TextField()
    values = models.JSONField(default=dict)
    severity = models.CharField(max_length=20)
    owner = models.CharField(max_length=100)
    state = models.CharField(max_length=20, default=OPEN)
    found_on = models.DateField()
    decided_by = models.CharField(max_length=150, blank=True)
    decided_at = models.DateTimeField(null=True)
    because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "rule", "code", "place"], name="quality_one_finding_a_place")
        ]
        indexes = [
            models.Index(fields=["state", "owner", "rule", "found_on"], name="quality_queue"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.rule}"
