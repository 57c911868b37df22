"""What an officer answered to a check of the examination report."""

from django.db import models


class CheckAnswer(models.Model):
    """One answer; the latest of a check counts, the earlier ones stay. Internal: never part of the register.

    `answer` is holds, fails or not-applicable; `remark` what the officer noted beside it.
    """

    file = models.UUIDField()
    proceeding = models.CharField(max_length=80)
    check_id = models.CharField(max_length=80)
    answer = models.CharField(max_length=16)
    remark = models.TextField(blank=True)
    answered_by = models.CharField(max_length=150)
    answered_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["file", "proceeding"])]

    def __str__(self) -> str:
        return f"{self.check_id}: {self.answer}"
