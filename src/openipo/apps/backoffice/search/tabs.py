"""The parts of the search."""

from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.domain.accounts.api import Actor
from openipo.domain.searches.api import may
from openipo.ui.api import Link


def tabs_for(actor: Actor) -> list[Link]:
    """Those that the actor may open."""
    tabs = [Link(_("Marks"), reverse("office_search:search")), Link(_("Goods"), reverse("office_search:goods"))]
    if may(actor, "load-list") or may(actor, "search"):
        tabs.append(Link(_("Lists"), reverse("office_search:lists")))
    return tabs
