"""Is somebody on the application on the list of names that the office looks out for?"""

from collections.abc import Iterable

from openipo.apps.backoffice.desk import Desk
from openipo.domain.parties.api import Party
from openipo.domain.persons.api import Sighting, sightings


def watched_among(parties: Iterable[Party], desk: Desk) -> list[Sighting]:
    """As far as the reader may know."""
    named = [(party.name, party.kind, party.address.country) for party in parties]
    return sightings(named, reader=desk.actor, on=desk.on)
