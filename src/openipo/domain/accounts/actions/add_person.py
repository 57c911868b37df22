"""Give somebody a sign-in name."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext as _

from openipo.domain.accounts.errors import NameTaken
from openipo.domain.accounts.models import User


@transaction.atomic
def add_person(
    *,
    username: str,
    full_name: str,
    password: str = "",
    email: str = "",
    language: str = "en",
    default_office: str = "",
) -> User:
    """A new user, who holds no role yet. Without a password nobody can sign in under the name until one is set.

    Raises NameTaken, or ValidationError for a weak password.
    """
    if User.objects.filter(username__iexact=username).exists():
        raise NameTaken(_("Somebody already signs in as %(name)s.") % {"name": username})
    user = User(username=username, full_name=full_name, email=email, language=language, default_office=default_office)
    if password:
        validate_password(password, user)
        user.set_password(password)
    else:
        user.set_unusable_password()
    user.save()
    return user
