"""Who may see a document. The answer carries its reason; the default is no."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.documents.models import Document
from openipo.kernel.security.api import ALLOWED, Permission, refused

ACCESS_LEVELS = ("office", "parties", "public")


def may_see(document: Document, actor: Actor | None, *, file_is_public: bool, is_party: bool = False) -> Permission:
    """May this person (None: anybody) see the document of a file that is public or not?

    Officers see every document. Parties to the file (`is_party`) see what is not the office's own; the public sees
    documents that are public, once the file is.
    """
    if actor is not None and actor.roles:
        return ALLOWED
    if document.access == "office":
        return refused(gettext_noop("This document is for the office only."))
    if is_party:
        return ALLOWED
    if document.access == "public" and file_is_public:
        return ALLOWED
    if document.access == "public":
        return refused(gettext_noop("The file is not yet open to the public."), sign_in=actor is None)
    return refused(gettext_noop("This document is for the parties to the file."), sign_in=actor is None)
