"""An officer lends roles to another."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Delegation(models.Model):
    """`lender` lets `borrower` exercise `roles` from a day until a day, both included. It always ends."""

    lender = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="delegations_given")
    borrower = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="delegations_taken")
    roles = models.JSONField()
    valid_from = models.DateField()
    valid_until = models.DateField()
    reason = models.CharField(max_length=500)
    made_by = models.CharField(max_length=150)
    made_at = models.DateTimeField()
    ended_by = models.CharField(max_length=150, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__gte=F("valid_from")), name="accounts_delegation_ends_after_it_begins"
            ),
            models.CheckConstraint(condition=~Q(lender=F("borrower")), name="accounts_delegation_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.lender} -> {self.borrower}: {', '.join(self.roles)}"
