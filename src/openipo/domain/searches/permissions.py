"""What may be done in the search for marks that are not public yet. Who may, stands in duties.toml."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Duties

SEARCH_DUTIES = Duties(
    "searches",
    {
        "search": gettext_noop("Searching among marks that are not public yet"),
        "judge-hit": gettext_noop("Deciding whether an earlier mark is cited"),
        "load-list": gettext_noop("Loading lists of signs"),
    },
)
may, require = SEARCH_DUTIES.may, SEARCH_DUTIES.require
