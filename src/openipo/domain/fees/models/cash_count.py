"""What was counted when a till was closed."""

from django.db import models

from openipo.domain.fees.models.cash_day import CashDay


class CashCount(models.Model):
    """Counted against expected for one method of payment, in minor units. Written once, at closing."""

    cash_day = models.ForeignKey(CashDay, on_delete=models.PROTECT, related_name="counts")
    method = models.CharField(max_length=16)
    expected = models.BigIntegerField()
    counted = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cash_day", "method"], name="one_count_per_method")]

    def __str__(self) -> str:
        return f"{self.cash_day} {self.method}"

    @property
    def difference(self) -> int:
        """Counted less expected: negative when money is missing."""
        return self.counted - self.expected
