"""The register in the public's menu, the papers in the officers'."""

from django.utils.translation import gettext_lazy as _

from openipo.domain.accounts.api import officer
from openipo.ui.api import OFFICE, PUBLIC, NavigationItem, register_navigation

ENTRIES = (
    NavigationItem("register", _("Register"), "register:search", PUBLIC, order=10),
    NavigationItem("public-representatives", _("Representatives"), "register:representatives", PUBLIC, order=20),
    NavigationItem("disputes", _("Disputes"), "register:all_disputes", PUBLIC, order=25),
    NavigationItem("verify", _("Check a paper"), "register:verify", PUBLIC, order=30),
    NavigationItem("papers", _("Certified papers"), "register:papers", OFFICE, order=70, rule=officer),
)


def fill_menu() -> None:
    """At the start of the program."""
    for entry in ENTRIES:
        register_navigation(entry)
