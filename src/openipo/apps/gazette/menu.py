"""The gazette in the public's menu and in the officers'."""

from django.utils.translation import gettext_lazy as _

from openipo.domain.accounts.api import has_role
from openipo.ui.api import OFFICE, PUBLIC, NavigationItem, register_navigation

PUBLISHERS = ("publication_officer", "registrar")
ENTRIES = (
    NavigationItem("public-gazette", _("Gazette"), "gazette:issues", PUBLIC, order=20),
    NavigationItem("gazette", _("Gazette"), "gazette:desk", OFFICE, order=60, rule=has_role(*PUBLISHERS), key="g"),
)


def fill_menu() -> None:
    """At the start of the program."""
    for entry in ENTRIES:
        register_navigation(entry)
