"""The tabs of the pages about persons."""

from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.domain.accounts.api import Actor
from openipo.domain.persons.api import may
from openipo.ui.api import Link


def tabs_for(reader: Actor) -> list[Link]:
    """Those that the reader may open: the watched names are for those who keep the list."""
    links = [
        Link(_("May be the same"), reverse("office_parties:likenesses")),
        Link(_("Persons"), reverse("office_parties:persons")),
    ]
    if may(reader, "watch"):
        links.append(Link(_("Watched names"), reverse("office_parties:watched")))
    return links
