"""A payment before there is a file."""

from uuid import UUID

from django.db import models

from openipo.domain.fees.models.payment import Payment


class Advance(models.Model):
    """The code under which money waits for an application; the applicant quotes it when he files. Used once."""

    code = models.CharField(max_length=20, unique=True)
    payment = models.OneToOneField(Payment, on_delete=models.PROTECT, related_name="advance")
    purpose = models.CharField(max_length=300, blank=True)
    file: "models.UUIDField[UUID | None, UUID | None]" = models.UUIDField(null=True)
    used_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.code
