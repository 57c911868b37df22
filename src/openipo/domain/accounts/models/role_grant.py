"""A user holds a role for a time."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class RoleGrant(models.Model):
    """`user` holds `role` (an id of office.toml) from a day until a day, both included; open-ended without `until`."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="role_grants")
    role = models.CharField(max_length=60)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    granted_by = models.CharField(max_length=150)
    granted_at = models.DateTimeField()
    revoked_by = models.CharField(max_length=150, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["user", "role"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="accounts_grant_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.role} {self.valid_from} - {self.valid_until or ''}"
