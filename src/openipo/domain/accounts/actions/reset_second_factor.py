"""Take away a lost second factor, so that its owner can enrol a new one."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from openipo.domain.accounts.models import User


@transaction.atomic
def reset_second_factor(user: User) -> int:
    """All authenticators and recovery codes of the person go; the next sign-in leads to enrolment. Returns how many."""
    removed, _ = Authenticator.objects.filter(user=user).delete()
    return removed
