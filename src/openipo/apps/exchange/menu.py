"""The exchange in the officers' menu."""

from django.utils.translation import gettext_lazy as _

from openipo.apps.exchange.permissions import may_see_imports
from openipo.ui.api import NavigationItem, register_navigation


def fill_menu() -> None:
    """At the start of the program."""
    register_navigation(NavigationItem("exchange", _("Exchange"), "exchange:runs", order=80, rule=may_see_imports))
