"""A letter is changed by one person at a time."""

from uuid import UUID

from django.utils.translation import gettext

from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.models import Letter
from openipo.domain.correspondence.rules.moves import state_after
from openipo.kernel.security.api import Permission


def locked(letter_id: UUID, step: str) -> tuple[Letter, str]:
    """The letter, locked to the end of the transaction, with its state after the step; raises `LetterRefused`."""
    letter = Letter.objects.select_for_update().get(pk=letter_id)
    return letter, state_after(step, letter.state, letter=letter.title, law=letter.law, translate=gettext)


def go_on_if(permission: Permission, letter: Letter, step: str) -> None:
    """Raises `LetterRefused` with the reason of a refusal."""
    if not permission:
        raise LetterRefused(str(permission.reason), step=step, state=letter.state, law=letter.law)
