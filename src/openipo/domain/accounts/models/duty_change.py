"""A duty is given to other roles: proposed by one person, approved by another."""

from django.db import models


class DutyChange(models.Model):
    """`duty` had the roles `before` and is to have `after`. `acting_for` is empty where a person acts for themselves.

    Of an approved change `text` is the whole table as it was laid down, `built_on` the digest of the one before it.
    """

    office = models.CharField(max_length=60)
    duty = models.CharField(max_length=120)
    before = models.JSONField()
    after = models.JSONField()
    reason = models.CharField(max_length=500)
    status = models.CharField(max_length=10, default="open")  # open | approved | refused | withdrawn
    proposed_by = models.CharField(max_length=150)
    proposed_for = models.CharField(max_length=150, default="")
    proposed_at = models.DateTimeField()
    decided_by = models.CharField(max_length=150, default="")
    decided_for = models.CharField(max_length=150, default="")
    decided_at = models.DateTimeField(null=True)
    text = models.TextField(default="")
    built_on = models.CharField(max_length=64, default="")
    laid_down = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["office", "duty"], condition=models.Q(status="open"), name="one_open_change_of_a_duty"
            ),
        )

    def __str__(self) -> str:
        return f"{self.duty}: {', '.join(self.before)} -> {', '.join(self.after)}"

    @property
    def is_open(self) -> bool:
        return self.status == "open"

    @property
    def proposers(self) -> set[str]:
        return {self.proposed_by, self.proposed_for} - {""}
