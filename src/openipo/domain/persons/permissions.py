"""Saying who is the same, and looking out for names. Who may, stands in duties.toml."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Duties

PERSON_DUTIES = Duties(
    "persons",
    {
        "join": gettext_noop("Deciding who is the same person"),
        "watch": gettext_noop("Keeping the list of watched names"),
    },
)
may, require = PERSON_DUTIES.may, PERSON_DUTIES.require
