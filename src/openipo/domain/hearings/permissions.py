"""Fixing hearings, sitting in them, keeping the rooms. Who may, stands in duties.toml."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Duties

HEARING_DUTIES = Duties(
    "hearings",
    {
        "fix": gettext_noop("Fixing hearings"),
        "sit": gettext_noop("Sitting in hearings"),
        "keep-rooms": gettext_noop("Keeping the rooms"),
    },
)
may, require = HEARING_DUTIES.may, HEARING_DUTIES.require
