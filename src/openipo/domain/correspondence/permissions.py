"""Who may do what with a letter: the law book says who signs, duties.toml who sends. Default: nobody."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor, Duties, role_names
from openipo.domain.correspondence.models import Edit, Letter
from openipo.domain.correspondence.rules.second_eyes import is_second_pair
from openipo.kernel.security.api import ALLOWED, Permission, refused

LETTER_DUTIES = Duties(
    "letters", {"dispatch": gettext_noop("Sending and printing signed letters")}, by_system=("dispatch",)
)


def may_write(actor: Actor, letter: Letter) -> Permission:
    """Those who may sign the letter may also write it."""
    if actor.roles & set(letter.signed_by):
        return ALLOWED
    reason = _("“%(letter)s” is written and signed by: %(roles)s.")
    return refused(reason % {"letter": letter.title, "roles": role_names(letter.signed_by)})


def may_approve(actor: Actor, letter: Letter) -> Permission:
    """Another officer than everyone who had a hand in the letter, with a role that may sign it."""
    if not is_second_pair(actor.id, authors(letter)):
        return refused(_("A letter is approved by another officer than those who wrote it."))
    return may_write(actor, letter)


def may_dispatch(actor: Actor, letter: Letter) -> Permission:
    """Reception and those who may sign send letters, print them and record their service."""
    if LETTER_DUTIES.may(actor, "dispatch"):
        return ALLOWED
    return may_write(actor, letter)


def authors(letter: Letter) -> set[str]:
    """Everyone who drafted, edited or submitted the letter."""
    editors = Edit.objects.filter(paragraph__letter=letter).values_list("by", flat=True)
    return {letter.drafted_by, letter.submitted_by, *editors} - {""}
