"""The second factor of a sign-in: has the person one, and taking a lost one away."""

from allauth.mfa.models import Authenticator

from openipo.domain.accounts.models import User

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_second_factor(user: User) -> bool:
    """Has the person enrolled an authenticator app or a passkey? Recovery codes alone do not count."""
    return Authenticator.objects.filter(user=user, type__in=FACTORS).exists()
