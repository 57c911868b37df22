"""The gazette in the public's menu and in the officers'."""

from django.utils.translation import gettext_lazy as _

from openipo.domain.publication.api import GAZETTE_DUTIES
from openipo.ui.api import OFFICE, PUBLIC, NavigationItem, register_navigation

PUBLISHERS = GAZETTE_DUTIES.rule("compose", "sign")
ENTRIES = (
    NavigationItem("public-gazette", _("Gazette"), "gazette:issues", PUBLIC, order=20),
    NavigationItem("gazette", _("Gazette"), "gazette:desk", OFFICE, order=60, rule=PUBLISHERS, key="g"),
)


def fill_menu() -> None:
    """At the start of the program."""
    for entry in ENTRIES:
        register_navigation(entry)
